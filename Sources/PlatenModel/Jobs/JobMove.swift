import FoundationEssentials

/// One step of an item on its way: a custody record.
public struct JobMove: Codable, Sendable, Hashable {
    /// Nil: the item was taken in with this move.
    public var from: JobState?
    public var to: JobState
    public var time: Date
    /// Who moved it.
    public var user: String
    /// Shelf or box code where it is since. Nil: not said.
    public var place: String?
    public var remark: String?

    public init(from: JobState?, to: JobState, time: Date, user: String, place: String? = nil, remark: String? = nil) {
        self.from = from
        self.to = to
        self.time = time
        self.user = user
        self.place = place
        self.remark = remark
    }
}
