extension MIX {
    /// The original.
    struct SourceInformation: Encodable, Sendable {
        var type: XMLText?
        var identifiers: [SourceIdentifier]

        enum CodingKeys: String, CodingKey {
            case type = "mix:sourceType"
            case identifiers = "mix:SourceID"
        }
    }
}
