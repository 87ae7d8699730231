extension METS {
    /// Another name of the document's object.
    struct AlternativeIdentifier: Encodable, Sendable {
        var type: XMLText
        var value: XMLText

        enum CodingKeys: String, CodingKey {
            case type = "TYPE"
            case value = ""
        }
    }
}
