extension PREMIS {
    /// Elements that hold an identifier. Their raw values are the first part of the names of what is in them: `agentIdentifierType`.
    enum IdentifierElement: String, Sendable, CaseIterable {
        case object
        case event
        case agent
        case rightsStatement
        case linkingAgent
        case linkingObject
        case linkingRightsStatement
        case relatedObject
        case relatedEvent
    }
}
