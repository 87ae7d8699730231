extension MIX {
    /// A name of the original, and who gave it.
    struct SourceIdentifier: Encodable, Sendable {
        var type: XMLText
        var value: XMLText

        enum CodingKeys: String, CodingKey {
            case type = "mix:sourceIDType"
            case value = "mix:sourceIDValue"
        }
    }
}
