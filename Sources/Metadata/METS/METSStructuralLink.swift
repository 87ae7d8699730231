extension METS {
    /// From a division of the logical map to one of the physical map.
    struct StructuralLink: Encodable, Sendable {
        var from: XMLText
        var to: XMLText

        enum CodingKeys: String, CodingKey {
            case from = "xlink:from"
            case to = "xlink:to"
        }
    }
}
