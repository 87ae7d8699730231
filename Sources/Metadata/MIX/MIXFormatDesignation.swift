extension MIX {
    /// The file's format by name.
    struct FormatDesignation: Encodable, Sendable {
        var name: XMLText
        var version: XMLText

        enum CodingKeys: String, CodingKey {
            case name = "mix:formatName"
            case version = "mix:formatVersion"
        }
    }
}
