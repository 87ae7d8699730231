/// How drivers call the options that show what a scanner counts itself.
///
/// Left out on purpose: avision's `nvram-values`, whose numbers are no counters with some models, and hp5590's `counter-value`, which is a number that a
/// person chooses at the scanner; of hs2p "LAMP TIME (reverse)", since a lamp that is replaced is one of the scanner's, not of a side.
public enum CounterNames {
    /// Pages of the scanner's life. canon_dr; hp3900 (sane-backends 1.2.1).
    static let pages = ["total-counter", "opt_scancount"]
    /// Pages since the rollers were replaced. canon_dr, inactive where a model has none.
    static let rollerPages = ["roller-counter"]
    /// How long the lamp was on. hs2p (sane-backends 1.2.1), which gives it no unit.
    static let lampTime = ["LAMP TIME"]
    /// Buttons that have a driver ask the scanner: before that hs2p shows zeros, and hp3900 -1 (hp3900_sane.c, bknd_info, options_init).
    private static let refreshing: [String: String] = ["LAMP TIME": "Update", "opt_scancount": "opt_infoupdate"]
    /// Show 0 where the scanner was not asked, or does not count: a lamp that was never on is none, and hp3900 does not ask chips without a memory
    /// (hp3900_rts8822.c, RTS_ScanCounter_Get).
    private static let silentAtZero: Set<String> = ["LAMP TIME", "opt_scancount"]

    /// The buttons to press before ``counters(in:value:)``.
    public static func buttons(in options: [ScannerOption]) -> [ScannerOption] {
        let names = Set(options.filter { $0.type == .int }.compactMap { refreshing[$0.name] })
        return options.filter { names.contains($0.name) && $0.type == .button && $0.capabilities.active && $0.capabilities.settable }
    }

    /// What the scanner counts.
    ///
    /// - Parameter value: asks the scanner for an option's value; called only for options that can be read now.
    public static func counters<Failure: Error>(
        in options: [ScannerOption], value: (ScannerOption) throws(Failure) -> OptionValue?
    ) throws(Failure) -> DeviceCounters {
        func number(_ names: [String]) throws(Failure) -> Int? {
            guard
                let option = options.first(where: { option in
                    names.contains(option.name) && option.type == .int && option.capabilities.active && option.capabilities.readable
                }), case .number(let number)? = try value(option), number > 0 || number == 0 && !silentAtZero.contains(option.name)
            else { return nil }
            return Int(number)
        }
        return DeviceCounters(pages: try number(pages), rollerPages: try number(rollerPages), lampTime: try number(lampTime))
    }
}
