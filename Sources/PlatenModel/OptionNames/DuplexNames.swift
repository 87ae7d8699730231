/// How drivers that choose duplex by an option of its own, not by the source, call its values.
public enum DuplexNames {
    /// Whether a text value of such an option means both sides.
    ///
    /// epson2: "Simplex", "Duplex"; Canon DR-C240 vendor driver: "Simplex", "Duplex" (NAPS2).
    private static func means(bothSides: Bool, _ value: String) -> Bool {
        value.lowercased().contains("duplex") == bothSides
    }

    /// Whether a value of such an option means both sides. Nil: it is no value of one.
    public static func meansBothSides(_ value: OptionValue) -> Bool? {
        switch value {
        case .bool(let isOn): isOn
        case .text(let text): means(bothSides: true, text)
        default: nil
        }
    }

    /// The value that makes the option scan one side or both, nil where it cannot.
    public static func value(bothSides: Bool, of option: ScannerOption) -> OptionValue? {
        switch (option.type, option.constraint) {
        case (.bool, _): .bool(bothSides)
        case (.string, .texts(let texts)): texts.first { means(bothSides: bothSides, $0) }.map { .text($0) }
        default: nil
        }
    }
}
