/// A variable as a file writes it.
struct VariableDefinition {
    let name: String
    /// A scalar.
    let value: YAMLNode

    /// The variables of a file; what is none is noted.
    static func read(_ node: YAMLNode, log: ProblemLog) -> [VariableDefinition] {
        guard let entries = ValueReader(node: node, name: "variables", log: log).entries() else { return [] }
        guard entries.count <= VariableLimits.count else {
            log.note(at: node.place, "there are \(entries.count) variables", hint: "Write at most \(VariableLimits.count).")
            return []
        }
        return entries.compactMap { name, place, value in
            guard VariableText.isName(name) else {
                log.note(at: place, "\"\(YAMLNode.shortened(name))\" cannot be the name of a variable", hint: VariableText.nameHint)
                return nil
            }
            guard case .scalar = value.node.content else {
                value.refuse("a text or a number")
                return nil
            }
            return VariableDefinition(name: name, value: value.node)
        }
    }
}
