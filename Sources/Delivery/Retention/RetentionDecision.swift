import FoundationEssentials

/// Whether what the station has of a delivered job may be removed, and why.
public struct RetentionDecision: Sendable, Hashable {
    public var job: DeliveredJob
    public var isRemovable: Bool
    /// One sentence for each reason: why it is kept, or why it may go.
    public var sentences: [String]
    /// When it may be removed, if nothing else changes. Nil: something else must change first.
    public var removableFrom: Date?
}
