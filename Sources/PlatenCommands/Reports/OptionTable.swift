import PlatenModel

/// The options of a scanner under the headings of its driver.
struct OptionTable {
    private let options: [ScannerOption]

    init(_ options: [ScannerOption]) {
        self.options = options
    }

    var lines: [String] {
        let rows = options.filter { $0.type != .group && !$0.name.isEmpty }
        // What is allowed stands last: drivers list hundreds of values.
        var tableLines = Table(
            [.init("OPTION"), .init("VALUE"), .init("UNIT"), .init("NOTES"), .init("ALLOWED")],
            rows: rows.map { [$0.name, Self.value($0), Self.unit($0.unit), Self.notes($0), Self.allowed($0)] }
        ).lines.makeIterator()
        guard let titles = tableLines.next() else { return [] }
        var lines = [titles]
        for option in options {
            if option.type == .group {
                lines.append(PlainText.oneLine(option.title))
            } else if !option.name.isEmpty, let line = tableLines.next() {
                lines.append(line)
            }
        }
        return lines
    }

    private static func value(_ option: ScannerOption) -> String {
        option.type == .button ? "(button)" : option.value?.description ?? "-"
    }

    private static func allowed(_ option: ScannerOption) -> String {
        switch (option.type, option.constraint) {
        case (.bool, _): "yes, no"
        case (.button, _), (_, .unconstrained): ""
        default: option.constraint.description
        }
    }

    private static func unit(_ unit: OptionUnit) -> String {
        switch unit {
        case .none: ""
        case .pixel: "pixels"
        case .bit: "bit"
        case .millimetre: "mm"
        case .dotsPerInch: "dpi"
        case .percent: "%"
        case .microsecond: "µs"
        case .unknown: "?"
        }
    }

    private static func notes(_ option: ScannerOption) -> String {
        let capabilities = option.capabilities
        let notes: [(Bool, String)] = [
            (!capabilities.active, "inactive"), (capabilities.hardwareSelectable, "set at the scanner"),
            (!capabilities.settable && !capabilities.hardwareSelectable, "read only"), (capabilities.advanced, "advanced"),
            (capabilities.emulated, "emulated"), (capabilities.automatic, "automatic possible"),
        ]
        return notes.filter(\.0).map(\.1).joined(separator: ", ")
    }
}
