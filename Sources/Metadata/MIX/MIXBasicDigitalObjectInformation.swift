extension MIX {
    /// The file (NISO Z39.87, chapter 6).
    struct BasicDigitalObjectInformation: Encodable, Sendable {
        var identifiers: [ObjectIdentifier]
        /// Bytes.
        var fileSize: Int
        var formatDesignation: FormatDesignation
        var formatRegistry: FormatRegistry?
        var byteOrder: XMLText
        var compression: Compression?
        var fixity: Fixity

        enum CodingKeys: String, CodingKey {
            case identifiers = "mix:ObjectIdentifier"
            case fileSize = "mix:fileSize"
            case formatDesignation = "mix:FormatDesignation"
            case formatRegistry = "mix:FormatRegistry"
            case byteOrder = "mix:byteOrder"
            case compression = "mix:Compression"
            case fixity = "mix:Fixity"
        }
    }
}
