extension PREMIS {
    /// A file, or the item as an intellectual entity. Which, its type tells: they share the elements that are used here.
    struct Object: Encodable, Sendable {
        var kind: XMLText
        var identifiers: [Identifier]
        /// Of files only, which must have it.
        var characteristics: ObjectCharacteristics?
        var originalName: XMLText?
        var relationships: [Relationship]
        var rights: [Identifier]

        enum CodingKeys: String, CodingKey {
            case kind = "xsi:type"
            case identifiers = "premis:objectIdentifier"
            case characteristics = "premis:objectCharacteristics"
            case originalName = "premis:originalName"
            case relationships = "premis:relationship"
            case rights = "premis:linkingRightsStatementIdentifier"
        }
    }
}
