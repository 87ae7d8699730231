extension METS {
    /// How the files make up the item, in one view of it.
    struct StructuralMap: Encodable, Sendable {
        var id: XMLText
        var type: XMLText
        var division: Division

        enum CodingKeys: String, CodingKey {
            case id = "ID"
            case type = "TYPE"
            case division = "mets:div"
        }
    }
}
