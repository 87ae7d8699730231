/// How drivers call the options that show what a scanner counts itself.
///
/// Left out on purpose: avision's `nvram-values`, whose numbers are no counters with some models, and hp5590's `counter-value`, which is a number that a
/// person chooses at the scanner.
public enum CounterNames {
    /// Pages of the scanner's life. canon_dr; hp3900 (sane-backends 1.2.1).
    static let pages = ["total-counter", "opt_scancount"]
    /// Pages since the rollers were replaced. canon_dr, inactive where a model has none.
    static let rollerPages = ["roller-counter"]

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
                }), case .number(let number)? = try value(option), number >= 0
            else { return nil }
            return Int(number)
        }
        return DeviceCounters(pages: try number(pages), rollerPages: try number(rollerPages))
    }
}
