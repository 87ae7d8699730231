extension PREMIS {
    /// An act that is allowed, and to what it is bound.
    struct RightsGranted: Encodable, Sendable {
        var act: XMLText
        var restrictions: [XMLText]

        enum CodingKeys: String, CodingKey {
            case act = "premis:act"
            case restrictions = "premis:restriction"
        }
    }
}
