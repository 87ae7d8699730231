extension ScannerFit {
    mutating func judgeOwnOptions() {
        for (name, value) in profile.options.sorted(by: { $0.key < $1.key }) {
            guard let option = options.first(where: { $0.name == name && $0.type != .group }) else {
                let similar = NearestName.of(name, among: options.map(\.name).filter { !$0.isEmpty })
                note("the scanner has no option \(name)", similar.map { "Did you mean \($0)?" } ?? "See them with: platenctl scanners show")
                continue
            }
            judge(value, of: option)
        }
    }

    private mutating func judge(_ value: OptionValue, of option: ScannerOption) {
        guard option.capabilities.settable, option.type != .unknown else {
            return note("a program cannot set the option \(option.name)", "Set it at the scanner, or take it out of the profile.")
        }
        guard option.capabilities.active else {
            return note(
                "the option \(option.name) is not active, as the scanner is set now", "Other options decide whether it can be set.",
                severity: .warning)
        }
        guard Self.holds(value, option) else {
            return note("the option \(option.name) cannot be \(value)", "Write \(Self.expected(option)).")
        }
        if !option.constraint.allows(value) { noteValue(value, of: option) }
    }

    private mutating func noteValue(_ value: OptionValue, of option: ScannerOption) {
        let sentence = "the option \(option.name) cannot be \(value): \(option.constraint)"
        switch (option.constraint, value) {
        case (.texts(let texts), _):
            noteOffer(sentence, NearestName.of(value.description, among: texts).map { "Did you mean \($0)?" } ?? "Write one of these.")
        case (_, .number), (_, .numbers): noteOffer(sentence, "The nearest is \(option.constraint.nearest(to: value)).")
        default: noteOffer(sentence, "Write one of these.")
        }
    }

    /// Whether an option of this type and count takes a value of this kind at all.
    private static func holds(_ value: OptionValue, _ option: ScannerOption) -> Bool {
        switch (option.type, value) {
        case (.string, .text), (.string, .number), (.bool, .bool), (.button, .bool): true
        case (.bool, .number(let number)): number == 0 || number == 1
        case (.int, .number(let number)): option.count <= 1 && number == number.rounded()
        case (.fixed, .number): option.count <= 1
        case (.int, .numbers(let numbers)): numbers.count == option.count && numbers.allSatisfy { $0 == $0.rounded() }
        case (.fixed, .numbers(let numbers)), (.bool, .numbers(let numbers)): numbers.count == option.count
        default: false
        }
    }

    /// What an option of this type takes, in words.
    private static func expected(_ option: ScannerOption) -> String {
        switch option.type {
        case .string, .group, .unknown: "a text"
        case .bool, .button: "true or false"
        case .int: option.count > 1 ? "a list of \(option.count) whole numbers" : "a whole number"
        case .fixed: option.count > 1 ? "a list of \(option.count) numbers" : "a number"
        }
    }
}
