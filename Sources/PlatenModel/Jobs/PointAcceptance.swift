import FoundationEssentials

/// A finding about a job's completeness that a person looked at and let stand.
public struct PointAcceptance: Codable, Sendable, Hashable {
    /// What names the finding among those of its job.
    public var key: String
    /// The finding, as the person read it.
    public var sentence: String
    public var user: String
    public var time: Date
    public var reason: String

    public init(key: String, sentence: String, user: String, time: Date, reason: String) {
        self.key = key
        self.sentence = sentence
        self.user = user
        self.time = time
        self.reason = reason
    }
}
