extension METS {
    /// Metadata of another vocabulary, in the document itself.
    struct MetadataWrap<Content: Encodable & Sendable>: Encodable, Sendable {
        var type: XMLText
        var version: XMLText?
        var content: Content

        enum CodingKeys: String, CodingKey {
            case type = "MDTYPE"
            case version = "MDTYPEVERSION"
            case content = "mets:xmlData"
        }
    }
}
