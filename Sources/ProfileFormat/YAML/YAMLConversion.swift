import Yams

/// Yams' tree as ours, with what our files do not use refused.
struct YAMLConversion {
    let file: String
    let log: ProblemLog

    func convert(_ node: Node, depth: Int) throws(ReadingStopped) -> YAMLNode {
        let place = place(of: node)
        guard depth <= YAMLLimits.depth else {
            throw log.stop(at: place, "lists and groups are nested more than \(YAMLLimits.depth) deep", hint: "Check brackets and indentation.")
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(place: place, content: try convert(scalar, at: place))
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence { items.append(try convert(item, depth: depth + 1)) }
            return YAMLNode(place: place, content: .list(items))
        case .mapping(let mapping):
            return YAMLNode(place: place, content: .group(try entries(of: mapping, depth: depth)))
        case .alias:
            throw log.stop(at: place, "aliases are not read", hint: "Write the value out.")
        }
    }

    private func entries(of mapping: Node.Mapping, depth: Int) throws(ReadingStopped) -> [YAMLNode.Entry] {
        var entries: [YAMLNode.Entry] = []
        var seen: Set<String> = []
        for (key, value) in mapping {
            let place = place(of: key)
            guard case .scalar(let scalar) = key, case .scalar(let name, _) = try convert(scalar, at: place) else {
                throw log.stop(at: place, "a key must be a word", hint: "Write each setting as key: value.")
            }
            // Yams tells keys apart that differ in their quotes only.
            guard seen.insert(name).inserted else {
                throw log.stop(at: place, "the key \"\(YAMLNode.shortened(name))\" is written twice", hint: "Keep one of them.")
            }
            entries.append(.init(key: name, keyPlace: place, value: try convert(value, depth: depth + 1)))
        }
        return entries
    }

    private func convert(_ scalar: Node.Scalar, at place: Place) throws(ReadingStopped) -> YAMLNode.Content {
        let isPlain = scalar.style == .plain
        let text = YAMLStandIn.remove(from: scalar.string)
        if isPlain {
            if let first = scalar.string.unicodeScalars.first, YAMLStandIn.isStandIn(first) {
                throw log.stop(
                    at: place, "anchors, aliases and tags (\(YAMLNode.shortened(text))) are not read", hint: "If it is text, put it in quotes.")
            }
            if ["", "~", "null", "Null", "NULL"].contains(text) { return .null }
        }
        return .scalar(text, isPlain: isPlain)
    }

    private func place(of node: Node) -> Place {
        Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}
