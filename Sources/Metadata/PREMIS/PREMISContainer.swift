extension PREMIS {
    /// Objects, and what happened to them by whom.
    struct Container: Encodable, Sendable {
        var version: XMLText
        /// One at least.
        var objects: [Object]
        var events: [Event]
        var agents: [Agent]

        enum CodingKeys: String, CodingKey {
            case version
            case objects = "premis:object"
            case events = "premis:event"
            case agents = "premis:agent"
        }
    }
}
