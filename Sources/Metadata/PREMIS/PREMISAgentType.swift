extension PREMIS {
    /// Kinds of agents (Library of Congress, PREMIS vocabulary agentType).
    enum AgentType: String, Encodable, Sendable {
        case person
        case software
        case hardware
        case organization
    }
}
