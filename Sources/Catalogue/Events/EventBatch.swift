import PlatenModel

/// Kept events from one place on, as one caller may see them.
public struct EventBatch: Sendable {
    public var events: [Event]
    /// Ask for what is after this id next. It may lie behind the last event: what the caller may not see is passed over.
    public var position: Int64
    /// Nothing more is kept by now.
    public var isLast: Bool

    public init(events: [Event], position: Int64, isLast: Bool) {
        self.events = events
        self.position = position
        self.isLast = isLast
    }
}
