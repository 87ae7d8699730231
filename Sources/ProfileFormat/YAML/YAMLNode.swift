/// One value of a YAML file and where it stands.
struct YAMLNode {
    indirect enum Content {
        /// Nothing after the key, `~` or `null`.
        case null
        /// A scalar. `isPlain`: written without quotes, so that it may also mean a number or a truth value.
        case scalar(String, isPlain: Bool)
        case list([YAMLNode])
        /// Keys in the order of the file, none twice.
        case group([Entry])
    }

    struct Entry {
        let key: String
        let keyPlace: Place
        let value: YAMLNode
    }

    let place: Place
    let content: Content

    var isNull: Bool {
        if case .null = content { true } else { false }
    }
}

extension YAMLNode: CustomStringConvertible {
    /// What a message calls the value.
    var description: String {
        switch content {
        case .null: "empty"
        case .scalar(let text, isPlain: true): Self.shortened(text)
        case .scalar(let text, isPlain: false): "the text \"\(Self.shortened(text))\""
        case .list: "a list"
        case .group: "a group of keys"
        }
    }

    /// The text on one line, cut where it is long.
    static func shortened(_ text: String) -> String {
        let line = String(text.prefix(YAMLLimits.quotedText).map { $0.isNewline ? " " : $0 })
        return text.count > YAMLLimits.quotedText ? line + "…" : line
    }
}
