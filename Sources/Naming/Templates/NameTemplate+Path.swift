extension NameTemplate {
    /// The path of an image below the masters' root: NFC, components separated by slashes.
    ///
    /// The same facts always give the same path. Different facts may give one path too, such as two jobs with one call number, or a page that is
    /// taken twice: use ``path(for:avoiding:)`` or compare ``NameCollisionKey``s.
    public func path(for facts: NameFacts) throws(NameRefusal) -> String {
        try checkNumbers(of: facts)
        for case .field(let field, let format) in pieces where facts.written(field, format) == nil {
            guard let value = facts.raw(field), value.contains(where: { !$0.isWhitespace }) else { throw .missingValue(field) }
            throw .unusableValue(field, value: value)
        }
        let path = UnicodeForms.composed(text(for: facts))
        try NameRules.check(path)
        return path
    }

    /// The first free path of an image: its version is raised for as long as the path is taken.
    ///
    /// - Parameter isTaken: whether a path with this key is given already. Ask for the whole station: other jobs may lie in the same folder.
    /// - Returns: the path and the version that it was given for.
    public func path(
        for facts: NameFacts, avoiding isTaken: (NameCollisionKey) -> Bool
    ) throws(NameRefusal) -> (path: String, version: Int) {
        var facts = facts
        while true {
            let path = try path(for: facts)
            if !isTaken(.of(path)) { return (path, facts.version) }
            guard facts.version < NameLimits.versions else { throw .everyNameTaken(path: path) }
            facts.version += 1
        }
    }

    /// What is written, without any check. A field without a value writes nothing.
    func text(for facts: NameFacts) -> String {
        let mark = facts.version > 1 && !fields.contains(.version) ? "_v\(facts.version)" : ""
        var texts = pieces.map { $0.text(for: facts) }
        guard !mark.isEmpty else { return texts.joined() }
        guard endsInExtension else { return texts.joined() + mark }
        texts[texts.count - 2].removeLast()
        texts.insert(mark + ".", at: texts.count - 1)
        return texts.joined()
    }

    private func checkNumbers(of facts: NameFacts) throws(NameRefusal) {
        let fields = fields
        let usesPosition = !fields.isDisjoint(with: facts.designation == nil ? [.position, .page, .folio] : [.position])
        if facts.version < 1 { throw .numberTooSmall(.version, facts.version) }
        if facts.sequence < 1, fields.contains(.sequence) { throw .numberTooSmall(.sequence, facts.sequence) }
        if facts.position < 1, usesPosition { throw .numberTooSmall(.position, facts.position) }
    }

    /// Whether the file ends as files usually do, in a dot and its extension.
    private var endsInExtension: Bool {
        guard case .field(.fileExtension, _) = pieces.last, case .literal(let text) = pieces.dropLast().last else { return false }
        return text.hasSuffix(".")
    }
}
