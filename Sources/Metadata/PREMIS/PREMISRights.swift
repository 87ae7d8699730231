extension PREMIS {
    /// Rights statements.
    struct Rights: Encodable, Sendable {
        var version: XMLText
        var statement: RightsStatement

        enum CodingKeys: String, CodingKey {
            case version
            case statement = "premis:rightsStatement"
        }
    }
}
