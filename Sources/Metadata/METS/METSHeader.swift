extension METS {
    /// The document itself: when and by whom it was written.
    struct Header: Encodable, Sendable {
        var created: XMLText
        var agents: [Agent]
        var alternativeIdentifiers: [AlternativeIdentifier]

        enum CodingKeys: String, CodingKey {
            case created = "CREATEDATE"
            case agents = "mets:agent"
            case alternativeIdentifiers = "mets:altRecordID"
        }
    }
}
