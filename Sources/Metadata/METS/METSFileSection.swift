extension METS {
    /// All files.
    struct FileSection: Encodable, Sendable {
        /// One at least.
        var groups: [FileGroup]

        enum CodingKeys: String, CodingKey {
            case groups = "mets:fileGrp"
        }
    }
}
