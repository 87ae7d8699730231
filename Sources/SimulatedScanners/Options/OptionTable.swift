/// The options of an open scanner, by number and by name.
struct OptionTable {
    private(set) var options: [Option]
    private let indices: [OptionName: Int]

    /// Puts the count, option 0, before the options of the machine.
    init(_ machine: [Option]) {
        let count = Option(
            definition: OptionDefinition(
                name: .count, title: "Number of options", explanation: "How many options this scanner has.", type: .int(count: 1),
                capabilities: .softDetect),
            value: .words([Int32(machine.count + 1)]))
        options = [count] + machine
        indices = Dictionary(options.enumerated().map { ($1.definition.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(number: Int) -> Option? {
        options.indices.contains(number) ? options[number] : nil
    }

    func has(_ name: OptionName) -> Bool { indices[name] != nil }

    /// The number of a scalar option, 0 where this scanner has no such option.
    func word(_ name: OptionName) -> Int32 {
        guard let index = indices[name], case .words(let words) = options[index].value else { return 0 }
        return words.first ?? 0
    }

    func words(_ name: OptionName) -> [Int32] {
        guard let index = indices[name], case .words(let words) = options[index].value else { return [] }
        return words
    }

    func text(_ name: OptionName) -> String {
        guard let index = indices[name], case .text(let text) = options[index].value else { return "" }
        return text
    }

    func isOn(_ name: OptionName) -> Bool { word(name) != 0 }

    mutating func store(_ value: OptionValue, in name: OptionName) {
        guard let index = indices[name] else { return }
        options[index].value = value
    }

    mutating func activate(_ name: OptionName, _ isActive: Bool) {
        guard let index = indices[name] else { return }
        if isActive {
            options[index].definition.capabilities.remove(.inactive)
        } else {
            options[index].definition.capabilities.insert(.inactive)
        }
    }

    /// Gives a numeric option another maximum and pulls its value below it.
    mutating func limit(_ name: OptionName, maximum: Int32) {
        guard let index = indices[name], case .range(let minimum, _, let step) = options[index].definition.constraint else { return }
        options[index].definition.constraint = .range(minimum: minimum, maximum: maximum, quantisation: step)
        if case .words(let words) = options[index].value {
            options[index].value = .words(words.map { min($0, maximum) })
        }
    }
}
