import FoundationEssentials

/// Something that was done with a job or its item.
public struct JobHistoryEntry: Codable, Sendable, Hashable {
    public var time: Date
    public var user: String
    /// Such as `job.created`, `job.moved`, `job.changed`.
    public var action: String
    /// What of it, for people.
    public var detail: String
    /// Of `job.moved`.
    public var move: JobMove?

    public init(time: Date, user: String, action: String, detail: String, move: JobMove? = nil) {
        self.time = time
        self.user = user
        self.action = action
        self.detail = detail
        self.move = move
    }
}
