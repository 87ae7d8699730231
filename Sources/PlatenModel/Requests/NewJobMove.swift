/// Body of `POST /v1/jobs/{job}/moves`.
public struct NewJobMove: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["to", "place", "remark"]

    public var to: JobState
    /// Shelf or box code where the item is from now on. Nil: where it was.
    public var place: String?
    /// Why. Some moves need it; see ``JobMoves/needsRemark(from:to:)``.
    public var remark: String?

    public init(to: JobState, place: String? = nil, remark: String? = nil) {
        self.to = to
        self.place = place
        self.remark = remark
    }
}
