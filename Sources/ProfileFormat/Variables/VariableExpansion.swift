/// Fills the variables into the values of a file.
enum VariableExpansion {
    /// The file's keys with their values; a key whose value cannot be known is left out.
    ///
    /// - Parameter untouched: keys of the file itself whose values have no variables.
    static func expand(_ root: YAMLNode, untouched: Set<String>, in scope: inout VariableScope) -> YAMLNode {
        guard case .group(let entries) = root.content else { return root }
        var result: [YAMLNode.Entry] = []
        for entry in entries {
            if untouched.contains(entry.key) {
                result.append(entry)
            } else if let value = expand(entry.value, in: &scope) {
                result.append(.init(key: entry.key, keyPlace: entry.keyPlace, value: value))
            }
        }
        return YAMLNode(place: root.place, content: .group(result))
    }

    /// Nil where a part of the value cannot be known. The others are tried all the same, for the sake of their problems.
    private static func expand(_ node: YAMLNode, in scope: inout VariableScope) -> YAMLNode? {
        switch node.content {
        case .null:
            return node
        case .scalar(let text, let isPlain):
            return scope.expand(text, isPlain: isPlain, at: node.place)
        case .list(let items):
            let known = items.compactMap { expand($0, in: &scope) }
            return known.count == items.count ? YAMLNode(place: node.place, content: .list(known)) : nil
        case .group(let entries):
            var known: [YAMLNode.Entry] = []
            for entry in entries {
                guard let value = expand(entry.value, in: &scope) else { continue }
                known.append(.init(key: entry.key, keyPlace: entry.keyPlace, value: value))
            }
            return known.count == entries.count ? YAMLNode(place: node.place, content: .group(known)) : nil
        }
    }
}
