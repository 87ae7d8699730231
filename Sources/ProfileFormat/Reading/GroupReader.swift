/// Reads a group of known keys. Unknown keys are noted when the group is opened.
struct GroupReader<Key: SchemaKey> {
    let place: Place
    let log: ProblemLog
    private let values: [Key: YAMLNode]

    /// Nil, with the problem noted, where the value is not a group of keys. Nothing at all is a group without keys.
    ///
    /// - Parameter ignored: keys that are not read, and not told.
    init?(_ node: YAMLNode, name: String, log: ProblemLog, ignored: Set<String> = []) {
        let entries: [YAMLNode.Entry]
        switch node.content {
        case .group(let found): entries = found
        case .null: entries = []
        case .scalar, .list:
            log.note(at: node.place, "\(name) is \(node)", hint: "Write these keys below it: \(Key.names.joined(separator: ", ")).")
            return nil
        }
        var values: [Key: YAMLNode] = [:]
        for entry in entries {
            if let key = Key(rawValue: entry.key) {
                values[key] = entry.value
            } else if !ignored.contains(entry.key) {
                log.note(
                    at: entry.keyPlace, "unknown key \"\(YAMLNode.shortened(entry.key))\"",
                    hint: Suggestion.hint(for: entry.key, among: Key.names, label: "Known keys"))
            }
        }
        self.values = values
        place = node.place
        self.log = log
    }

    /// The value of a key, nil where the file does not have the key.
    subscript(_ key: Key) -> ValueReader? {
        values[key].map { ValueReader(node: $0, name: key.rawValue, log: log) }
    }
}
