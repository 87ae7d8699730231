/// The names that drivers give to options of one meaning, the usual one first.
public enum OptionAliases {
    public static func names(for quantity: OptionQuantity) -> [String] {
        switch quantity {
        case .source:
            // SANE Standard 1.06 well-known name; Samsung unified driver (simple-scan, scanner.vala).
            ["source", "doc-source"]
        case .duplex:
            // epson2, Epson GT-S50; the same in older vendor drivers; kvs40xx and hs2p; Lexmark; Canon DR-C240 vendor driver (simple-scan, NAPS2).
            ["adf-mode", "adf_mode", "duplex", "scan-both-sides", "ScanMode"]
        case .mode:
            ["mode"]
        case .depth:
            ["depth"]
        case .resolution:
            // SANE Standard 1.06; Lexmark (NAPS2; in pixma it is a read-only sensor, which is never set); hs2p.
            ["resolution", "scan-resolution", "std-resolution"]
        case .resolutionX:
            // umax, hs2p, canon, coolscan, microtek2 (saneopts.h).
            ["x-resolution"]
        case .resolutionY:
            ["y-resolution"]
        case .pageWidth:
            // fujitsu, canon_dr, epjitsu; kodak (sane-backends 1.2.1).
            ["page-width", "pagewidth"]
        case .pageHeight:
            ["page-height", "pageheight"]
        // SANE Standard 1.06, section 4.5.3.
        case .left: ["tl-x"]
        case .top: ["tl-y"]
        case .right: ["br-x"]
        case .bottom: ["br-y"]
        }
    }

    /// Options that only a scanner with a feeder has; they tell it from a flatbed where there is no source to choose.
    ///
    /// page-loaded: sheet-fed models of genesys and gt68xx, fujitsu, epjitsu; adf-loaded: canon_dr; doc-in-adf: hp5590;
    /// top-edge: fujitsu, epjitsu; feeder-mode: kvs20xx, kvs40xx (sane-backends 1.2.1).
    public static let feederSensors: Set<String> = ["page-loaded", "adf-loaded", "doc-in-adf", "top-edge", "feeder-mode"]

    /// The first option of the quantity's names for which `condition` holds. Of options with the same name the first counts.
    public static func find(
        _ quantity: OptionQuantity, in options: [ScannerOption], where condition: (ScannerOption) -> Bool = { _ in true }
    ) -> ScannerOption? {
        for name in names(for: quantity) {
            if let option = options.first(where: { $0.name == name && $0.type != .group }), condition(option) { return option }
        }
        return nil
    }
}
