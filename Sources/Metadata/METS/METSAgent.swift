extension METS {
    /// Who had a part in the document or the item.
    struct Agent: Encodable, Sendable {
        var role: XMLText
        var type: XMLText
        var otherType: XMLText?
        var name: XMLText
        var notes: [XMLText]

        enum CodingKeys: String, CodingKey {
            case role = "ROLE"
            case type = "TYPE"
            case otherType = "OTHERTYPE"
            case name = "mets:name"
            case notes = "mets:note"
        }
    }
}
