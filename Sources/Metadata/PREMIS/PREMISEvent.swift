extension PREMIS {
    /// Something that happened to objects.
    struct Event: Encodable, Sendable {
        var identifier: Identifier
        var type: XMLText
        var time: XMLText
        var detail: EventDetailInformation?
        var outcome: EventOutcomeInformation?
        var agents: [Identifier]
        var objects: [Identifier]

        enum CodingKeys: String, CodingKey {
            case identifier = "premis:eventIdentifier"
            case type = "premis:eventType"
            case time = "premis:eventDateTime"
            case detail = "premis:eventDetailInformation"
            case outcome = "premis:eventOutcomeInformation"
            case agents = "premis:linkingAgentIdentifier"
            case objects = "premis:linkingObjectIdentifier"
        }
    }
}
