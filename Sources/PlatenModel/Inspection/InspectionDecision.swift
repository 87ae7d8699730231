import FoundationEssentials

/// What a person said of an image of a sample.
public struct InspectionDecision: Codable, Sendable, Hashable {
    public var capture: Identifier<Capture>
    public var conforming: Bool
    public var user: String
    public var time: Date
    /// Why it is nonconforming.
    public var reason: String?

    public init(capture: Identifier<Capture>, conforming: Bool, user: String, time: Date, reason: String?) {
        self.capture = capture
        self.conforming = conforming
        self.user = user
        self.time = time
        self.reason = reason
    }
}
