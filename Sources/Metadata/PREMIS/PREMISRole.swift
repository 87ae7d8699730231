extension PREMIS {
    /// What an agent did in an event, and what an object was in it (Library of Congress, PREMIS vocabularies eventRelatedAgentRole and
    /// eventRelatedObjectRole; for scanners they have no word).
    enum Role: String, Sendable {
        case implementer
        case executingProgram = "executing program"
        case capturingDevice = "capturing device"
        case source
        case outcome
    }
}
