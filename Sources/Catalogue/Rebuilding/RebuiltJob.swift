import PlatenModel

/// A job as its record tells of it.
public struct RebuiltJob: Sendable {
    public var job: Job
    /// The oldest first.
    public var moves: [JobMove]
    public var acceptances: [PointAcceptance]

    public init(job: Job, moves: [JobMove], acceptances: [PointAcceptance] = []) {
        self.job = job
        self.moves = moves
        self.acceptances = acceptances
    }
}
