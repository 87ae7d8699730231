extension PREMIS {
    /// How an object stands to another one.
    struct Relationship: Encodable, Sendable {
        var type: XMLText
        var subType: XMLText
        /// One at least.
        var objects: [Identifier]
        /// What brought it about.
        var events: [Identifier]

        enum CodingKeys: String, CodingKey {
            case type = "premis:relationshipType"
            case subType = "premis:relationshipSubType"
            case objects = "premis:relatedObjectIdentifier"
            case events = "premis:relatedEventIdentifier"
        }
    }
}
