extension PREMIS {
    /// A format by name.
    struct FormatDesignation: Encodable, Sendable {
        var name: XMLText
        var version: XMLText

        enum CodingKeys: String, CodingKey {
            case name = "premis:formatName"
            case version = "premis:formatVersion"
        }
    }
}
