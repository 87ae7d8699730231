extension PREMIS {
    /// How it ended.
    struct EventOutcomeInformation: Encodable, Sendable {
        var outcome: XMLText
        var details: [EventOutcomeDetail]

        enum CodingKeys: String, CodingKey {
            case outcome = "premis:eventOutcome"
            case details = "premis:eventOutcomeDetail"
        }
    }
}
