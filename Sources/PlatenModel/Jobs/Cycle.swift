import FoundationEssentials

/// One run of a scanner within a job: one page, a stack, or a series.
public struct Cycle: Codable, Sendable, Hashable {
    public var id: Identifier<Cycle>
    public var job: Identifier<Job>
    public var jobName: String
    public var scanner: String
    /// The profile as it was resolved when the cycle began.
    public var profile: Profile
    /// Pages asked for. Nil: until the feeder is empty; one page of a flatbed.
    public var requestedCount: Int?
    public var state: CycleState
    public var startedBy: String
    public var started: Date
    public var ended: Date?
    /// Pages captured and committed.
    public var capturedCount: Int
    /// Why the cycle failed.
    public var problem: Problem?

    public init(
        id: Identifier<Cycle>, job: Identifier<Job>, jobName: String, scanner: String, profile: Profile, requestedCount: Int?,
        state: CycleState, startedBy: String, started: Date, ended: Date? = nil, capturedCount: Int = 0, problem: Problem? = nil
    ) {
        self.id = id
        self.job = job
        self.jobName = jobName
        self.scanner = scanner
        self.profile = profile
        self.requestedCount = requestedCount
        self.state = state
        self.startedBy = startedBy
        self.started = started
        self.ended = ended
        self.capturedCount = capturedCount
        self.problem = problem
    }
}
