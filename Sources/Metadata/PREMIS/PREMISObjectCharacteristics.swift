extension PREMIS {
    /// What a file is.
    struct ObjectCharacteristics: Encodable, Sendable {
        /// 0: it is no container that something else has to be unpacked from.
        var compositionLevel: Int
        var fixity: [Fixity]
        /// Bytes.
        var size: Int
        var format: Format
        var creatingApplication: CreatingApplication

        enum CodingKeys: String, CodingKey {
            case compositionLevel = "premis:compositionLevel"
            case fixity = "premis:fixity"
            case size = "premis:size"
            case format = "premis:format"
            case creatingApplication = "premis:creatingApplication"
        }
    }
}
