extension METS {
    /// Metadata of another vocabulary, with the name by which others refer to it.
    struct MetadataSection<Content: Encodable & Sendable>: Encodable, Sendable {
        var id: XMLText
        var wrap: MetadataWrap<Content>

        enum CodingKeys: String, CodingKey {
            case id = "ID"
            case wrap = "mets:mdWrap"
        }
    }
}
