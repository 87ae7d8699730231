/// The kinds of option of which a scanner has many.
extension Option {
    static func group(_ name: OptionName, _ title: String) -> Option {
        Option(definition: OptionDefinition(name: name, title: title, explanation: "", type: .group, capabilities: []), value: .none)
    }

    static func button(_ name: OptionName, _ title: String, _ explanation: String) -> Option {
        Option(
            definition: OptionDefinition(
                name: name, title: title, explanation: explanation, type: .button, capabilities: [.softSelect, .softDetect, .advanced]),
            value: .none)
    }

    static func flag(_ name: OptionName, _ title: String, _ explanation: String) -> Option {
        Option(
            definition: OptionDefinition(name: name, title: title, explanation: explanation, type: .bool, capabilities: .setting),
            value: .flag(false))
    }

    /// The first text is the default.
    static func list(_ name: OptionName, _ title: String, _ explanation: String, _ texts: [String]) -> Option {
        Option(
            definition: OptionDefinition(
                name: name, title: title, explanation: explanation, type: .string(capacity: (texts.map(\.utf8.count).max() ?? 0) + 1),
                capabilities: .setting, constraint: .texts(texts)),
            value: .text(texts.first ?? ""))
    }

    static func numbers(
        _ name: OptionName, _ title: String, _ explanation: String, unit: OptionUnit, _ words: [Int32], _ value: Int32
    ) -> Option {
        Option(
            definition: OptionDefinition(
                name: name, title: title, explanation: explanation, type: .int(count: 1), unit: unit, capabilities: .setting,
                constraint: .words(words)),
            value: .words([value]))
    }

    static func range(
        _ name: OptionName, _ title: String, _ explanation: String, unit: OptionUnit, _ range: ClosedRange<Int32>, _ value: Int32,
        _ capabilities: OptionCapabilities
    ) -> Option {
        Option(
            definition: OptionDefinition(
                name: name, title: title, explanation: explanation, type: .int(count: 1), unit: unit, capabilities: capabilities,
                constraint: .range(minimum: range.lowerBound, maximum: range.upperBound, quantisation: 1)),
            value: .words([value]))
    }

    /// A place on the bed, in millimetres.
    static func length(
        _ name: OptionName, _ title: String, _ explanation: String, minimum: Int32 = 0, maximum: Int32, value: Int32
    ) -> Option {
        Option(
            definition: OptionDefinition(
                name: name, title: title, explanation: explanation, type: .fixed, unit: .millimetre, capabilities: .setting,
                constraint: .range(minimum: minimum, maximum: maximum, quantisation: ScanArea.quantisation)),
            value: .words([value]))
    }

    /// A text that may be set to anything of at most so many bytes, the closing zero included.
    static func text(_ name: OptionName, _ title: String, _ explanation: String, _ value: String, capacity: Int) -> Option {
        Option(
            definition: OptionDefinition(
                name: name, title: title, explanation: explanation, type: .string(capacity: capacity),
                capabilities: [.softSelect, .softDetect, .advanced]),
            value: .text(value))
    }

    /// A value that only the driver changes.
    static func report(_ name: OptionName, _ title: String, _ explanation: String) -> Option {
        Option(
            definition: OptionDefinition(
                name: name, title: title, explanation: explanation, type: .bool, capabilities: [.softDetect, .advanced]),
            value: .flag(false))
    }

    /// A value that only the scanner changes.
    static func sensor(_ name: OptionName, _ title: String, _ explanation: String, _ value: OptionValue, type: OptionType) -> Option {
        Option(
            definition: OptionDefinition(
                name: name, title: title, explanation: explanation, type: type, capabilities: [.softDetect, .hardSelect, .advanced]),
            value: value)
    }
}
