import PlatenModel

/// A job as its record tells of it.
public struct RebuiltJob: Sendable {
    public var job: Job
    /// The oldest first.
    public var moves: [JobMove]
    public var acceptances: [PointAcceptance]
    public var inspections: [Inspection]

    public init(job: Job, moves: [JobMove], acceptances: [PointAcceptance] = [], inspections: [Inspection] = []) {
        self.job = job
        self.moves = moves
        self.acceptances = acceptances
        self.inspections = inspections
    }
}
