import FoundationEssentials

/// A delivery as the catalogue has it.
public struct RecordedDelivery: Codable, Sendable, Hashable {
    /// The destination's name.
    public var destination: String
    /// When the copy ended.
    public var delivered: Date
    /// When it was last read back and found to be as the manifest has it. Nil: it was not, or the last look found a fault.
    public var verified: Date?

    public init(destination: String, delivered: Date, verified: Date?) {
        self.destination = destination
        self.delivered = delivered
        self.verified = verified
    }
}
