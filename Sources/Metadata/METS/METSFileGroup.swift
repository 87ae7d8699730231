extension METS {
    /// Files of one use.
    struct FileGroup: Encodable, Sendable {
        var id: XMLText
        var use: FileUse
        var files: [File]

        enum CodingKeys: String, CodingKey {
            case id = "ID"
            case use = "USE"
            case files = "mets:file"
        }
    }
}
