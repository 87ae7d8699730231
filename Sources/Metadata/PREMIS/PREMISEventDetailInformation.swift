extension PREMIS {
    /// What happened, for people.
    struct EventDetailInformation: Encodable, Sendable {
        var detail: XMLText

        enum CodingKeys: String, CodingKey {
            case detail = "premis:eventDetail"
        }

        init(said detail: String) { self.detail = XMLText(detail) }
    }
}
