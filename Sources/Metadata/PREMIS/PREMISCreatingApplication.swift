extension PREMIS {
    /// What made the file, and when.
    struct CreatingApplication: Encodable, Sendable {
        var name: XMLText
        var created: XMLText

        enum CodingKeys: String, CodingKey {
            case name = "premis:creatingApplicationName"
            case created = "premis:dateCreatedByApplication"
        }
    }
}
