/// A part of a template.
enum NamePiece: Sendable, Hashable {
    /// Text that is written as it stands.
    case literal(String)
    /// The slash between two components.
    case separator
    case field(NameField, NameFormat)
    /// Written only where each of its fields has a value. Holds no other group.
    case group([NamePiece])

    /// Fields with their formats, in their order.
    var fields: [(field: NameField, format: NameFormat)] {
        switch self {
        case .literal, .separator: []
        case .field(let field, let format): [(field, format)]
        case .group(let pieces): pieces.flatMap(\.fields)
        }
    }

    func text(for facts: NameFacts) -> String {
        switch self {
        case .literal(let text): text
        case .separator: "/"
        case .field(let field, let format): facts.written(field, format) ?? ""
        case .group(let pieces):
            fields.allSatisfy { facts.isKnownInGroup($0.field, $0.format) } ? pieces.map { $0.text(for: facts) }.joined() : ""
        }
    }
}
