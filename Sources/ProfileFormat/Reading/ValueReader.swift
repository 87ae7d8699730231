/// Reads one value as what it should be. Every method notes a problem and returns nil where it is something else.
struct ValueReader {
    let node: YAMLNode
    /// What messages call the value: its key.
    let name: String
    let log: ProblemLog

    var isNull: Bool { node.isNull }

    /// Notes that the value is not what it should be.
    func refuse(_ expected: String) {
        log.note(at: node.place, "\(name) is \(node)", hint: "Write \(expected).")
    }

    /// Items of a list, each read by `read`. Items that cannot be read are left out, with their problems noted.
    func list<Item>(_ read: (ValueReader) -> Item?) -> [Item]? {
        guard case .list(let items) = node.content else {
            refuse("a list, such as [one, two]")
            return nil
        }
        return items.compactMap { read(ValueReader(node: $0, name: "an item of \(name)", log: log)) }
    }

    /// A group whose keys are free: each key with its value.
    func entries() -> [(key: String, keyPlace: Place, value: ValueReader)]? {
        guard case .group(let entries) = node.content else {
            refuse("a group of keys and values below it")
            return nil
        }
        return entries.map { ($0.key, $0.keyPlace, ValueReader(node: $0.value, name: $0.key, log: log)) }
    }

    /// A group of known keys, besides those that somebody else has judged.
    func group<Key: SchemaKey>(_ keys: Key.Type, besides judged: [String] = []) -> GroupReader<Key>? {
        GroupReader(node, name: name, log: log, ignored: Set(judged))
    }
}
