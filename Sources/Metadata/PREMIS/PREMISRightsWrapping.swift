extension PREMIS {
    /// What a `mets:rightsMD` holds of this vocabulary.
    struct RightsWrapping: Encodable, Sendable {
        var rights: Rights

        enum CodingKeys: String, CodingKey {
            case rights = "premis:rights"
        }
    }
}
