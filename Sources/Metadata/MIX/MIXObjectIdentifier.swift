extension MIX {
    /// A name of the image, and who gave it.
    struct ObjectIdentifier: Encodable, Sendable {
        var type: XMLText
        var value: XMLText

        enum CodingKeys: String, CodingKey {
            case type = "mix:objectIdentifierType"
            case value = "mix:objectIdentifierValue"
        }
    }
}
