extension PREMIS {
    /// A remark on how it ended.
    struct EventOutcomeDetail: Encodable, Sendable {
        var note: XMLText

        enum CodingKeys: String, CodingKey {
            case note = "premis:eventOutcomeDetailNote"
        }
    }
}
