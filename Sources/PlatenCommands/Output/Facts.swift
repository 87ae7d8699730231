/// What is known of one thing: a name and a value on each line. Values that are nil or empty are left out.
struct Facts {
    private var facts: [(name: String, value: String)] = []

    init(_ facts: KeyValuePairs<String, String?>) {
        for (name, value) in facts { add(name, value) }
    }

    mutating func add(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        facts.append((name, PlainText.oneLine(value)))
    }

    var lines: [String] {
        let width = facts.map { PlainText.width($0.name) }.max() ?? 0
        return facts.map { fact in
            fact.name + String(repeating: " ", count: width - PlainText.width(fact.name)) + "  " + fact.value
        }
    }
}
