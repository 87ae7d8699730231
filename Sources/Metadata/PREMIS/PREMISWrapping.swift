extension PREMIS {
    /// What a `mets:xmlData` holds of this vocabulary.
    struct Wrapping: Encodable, Sendable {
        var container: Container

        enum CodingKeys: String, CodingKey {
            case container = "premis:premis"
        }
    }
}
