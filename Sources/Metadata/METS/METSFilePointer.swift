extension METS {
    /// A file that shows a division.
    struct FilePointer: Encodable, Sendable {
        var file: XMLText

        enum CodingKeys: String, CodingKey {
            case file = "FILEID"
        }
    }
}
