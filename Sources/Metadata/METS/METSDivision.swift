extension METS {
    /// The item, a part or a page.
    struct Division: Encodable, Sendable {
        var id: XMLText
        var type: XMLText
        /// Place among its siblings, from 1.
        var order: Int?
        /// The number that the page bears.
        var orderLabel: XMLText?
        var label: XMLText?
        var descriptive: XMLText?
        var administrative: XMLText?
        var files: [FilePointer]
        var divisions: [Division]

        enum CodingKeys: String, CodingKey {
            case id = "ID"
            case type = "TYPE"
            case order = "ORDER"
            case orderLabel = "ORDERLABEL"
            case label = "LABEL"
            case descriptive = "DMDID"
            case administrative = "ADMID"
            case files = "mets:fptr"
            case divisions = "mets:div"
        }
    }
}
