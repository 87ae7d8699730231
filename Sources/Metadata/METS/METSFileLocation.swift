extension METS {
    /// Where a file lies.
    struct FileLocation: Encodable, Sendable {
        var locationType: XMLText
        var linkType: XMLText
        /// Relative to the document.
        var reference: XMLText

        enum CodingKeys: String, CodingKey {
            case locationType = "LOCTYPE"
            case linkType = "xlink:type"
            case reference = "xlink:href"
        }
    }
}
