extension ValueReader {
    /// One line of text that is not empty. A plain number counts as text.
    func text() -> String? {
        guard case .scalar(let text, _) = node.content, !text.isEmpty, !text.contains(where: \.isNewline),
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else {
            refuse("one line of text")
            return nil
        }
        return text
    }

    func bool() -> Bool? {
        guard let value = PlainScalar.bool(node) else {
            refuse("true or false")
            return nil
        }
        return value
    }

    func integer(_ range: ClosedRange<Int>) -> Int? {
        guard let value = PlainScalar.number(node), value == value.rounded(), let whole = Int(exactly: value), range.contains(whole) else {
            refuse("a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return whole
    }

    /// One of the values that the list names.
    func choice<Value: RawRepresentable<String> & CaseIterable>(_ type: Value.Type) -> Value? {
        choice(among: Value.allCases.map { ($0.rawValue, $0) })
    }

    /// One of the named values. Names are matched as they are written.
    func choice<Value>(among values: [(name: String, value: Value)]) -> Value? {
        let names = values.map(\.name)
        guard case .scalar(let text, _) = node.content else {
            refuse("one of \(names.joined(separator: ", "))")
            return nil
        }
        guard let found = values.first(where: { $0.name == text }) else {
            log.note(at: node.place, "\(name) is \(node)", hint: Suggestion.hint(for: text, among: names, label: "Allowed"))
            return nil
        }
        return found.value
    }

    /// An absolute path without a trailing slash.
    func absolutePath() -> String? {
        guard let path = text() else { return nil }
        guard path.hasPrefix("/") else {
            refuse("an absolute path, with / first")
            return nil
        }
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
