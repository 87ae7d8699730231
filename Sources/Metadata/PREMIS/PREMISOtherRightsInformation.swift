extension PREMIS {
    /// A basis that is neither copyright, licence nor statute.
    struct OtherRightsInformation: Encodable, Sendable {
        var basis: XMLText
        var notes: [XMLText]

        enum CodingKeys: String, CodingKey {
            case basis = "premis:otherRightsBasis"
            case notes = "premis:otherRightsNote"
        }
    }
}
