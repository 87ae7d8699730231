extension PREMIS {
    /// A file's format, by name and by its key in a registry.
    struct Format: Encodable, Sendable {
        var designation: FormatDesignation
        var registry: FormatRegistry?

        enum CodingKeys: String, CodingKey {
            case designation = "premis:formatDesignation"
            case registry = "premis:formatRegistry"
        }
    }
}
