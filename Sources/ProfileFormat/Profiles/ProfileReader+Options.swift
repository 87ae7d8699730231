import PlatenModel

extension ProfileReader {
    /// Options of a driver by their SANE names. A nil value takes out what the parent sets.
    ///
    /// - Parameter refuse: called for an empty value where there is nothing to take out.
    static func options(_ value: ValueReader, refusingEmpty refuse: ((ValueReader) -> Void)? = nil) -> [String: OptionValue?]? {
        guard let entries = value.entries() else { return nil }
        var options: [String: OptionValue?] = [:]
        for (name, place, value) in entries {
            guard isOptionName(name) else {
                value.log.note(
                    at: place, "\"\(YAMLNode.shortened(name))\" cannot be the name of an option",
                    hint: "Write it as platenctl scanners show lists it.")
                continue
            }
            if value.isNull, let refuse {
                refuse(value)
            } else if value.isNull {
                options.updateValue(nil, forKey: name)
            } else if let option = option(value) {
                options[name] = option
            }
        }
        return options
    }

    /// SANE Standard 1.06, Option Name, wants lower-case letters, digits and hyphens; drivers also use capitals and underscores.
    private static func isOptionName(_ name: String) -> Bool {
        !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    }

    private static func option(_ value: ValueReader) -> OptionValue? {
        switch value.node.content {
        case .list:
            let numbers: [Double]? = value.list { item in
                guard let number = PlainScalar.number(item.node) else {
                    item.refuse("a number")
                    return nil
                }
                return number
            }
            return numbers.map { .numbers($0) }
        case .group, .null:
            value.refuse("true or false, a number, a list of numbers, or text")
            return nil
        case .scalar:
            if let truth = PlainScalar.bool(value.node) { return .bool(truth) }
            if let number = PlainScalar.number(value.node) { return .number(number) }
            return value.text().map { .text($0) }
        }
    }
}
