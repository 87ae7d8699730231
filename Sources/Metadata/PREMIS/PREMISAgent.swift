extension PREMIS {
    /// A person, a program, a device or an institution.
    struct Agent: Encodable, Sendable {
        var identifier: Identifier
        var name: XMLText
        var type: AgentType
        var notes: [XMLText]

        enum CodingKeys: String, CodingKey {
            case identifier = "premis:agentIdentifier"
            case name = "premis:agentName"
            case type = "premis:agentType"
            case notes = "premis:agentNote"
        }
    }
}
