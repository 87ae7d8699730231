import FoundationEssentials

/// One run of a scanner within a job: one page, a stack, or a series.
public struct Cycle: Codable, Sendable, Hashable {
    public var id: Identifier<Cycle>
    public var job: Identifier<Job>
    public var jobName: String
    public var scanner: String
    /// The profile as it was resolved when the cycle began.
    public var profile: Profile
    /// Pages asked for. Nil: until the feeder is empty; one page of a flatbed; of a triggered cycle, until it is ended.
    public var requestedCount: Int?
    /// What the cycle waits for a trigger for. Nil: for nothing.
    public var trigger: TriggerMode?
    public var onFault: FaultResponse
    public var state: CycleState
    public var startedBy: String
    public var started: Date
    public var ended: Date?
    /// Pages captured and committed.
    public var capturedCount: Int
    /// Pages that were lost in the middle, in the order of their loss.
    public var lostPages: [LostPage]
    /// Why the cycle failed, or why it is paused.
    public var problem: Problem?
    /// The cycle that goes on with its stack, where the slip of another item came.
    public var continuedBy: Identifier<Cycle>?
    /// Number of the first page or folio, from which the others are counted. Nil: they get none.
    public var numberFrom: PageDesignation?
    /// The capture that the page takes the place of. Nil: none.
    public var replaces: Identifier<Capture>?

    public init(
        id: Identifier<Cycle>, job: Identifier<Job>, jobName: String, scanner: String, profile: Profile, requestedCount: Int?,
        trigger: TriggerMode? = nil, onFault: FaultResponse = .pause, state: CycleState, startedBy: String, started: Date, ended: Date? = nil,
        capturedCount: Int = 0, lostPages: [LostPage] = [], problem: Problem? = nil, continuedBy: Identifier<Cycle>? = nil,
        numberFrom: PageDesignation? = nil, replaces: Identifier<Capture>? = nil
    ) {
        self.id = id
        self.job = job
        self.jobName = jobName
        self.scanner = scanner
        self.profile = profile
        self.requestedCount = requestedCount
        self.trigger = trigger
        self.onFault = onFault
        self.state = state
        self.startedBy = startedBy
        self.started = started
        self.ended = ended
        self.capturedCount = capturedCount
        self.lostPages = lostPages
        self.problem = problem
        self.continuedBy = continuedBy
        self.numberFrom = numberFrom
        self.replaces = replaces
    }
}

extension Cycle {
    /// Sidecars of earlier versions do not tell what came later.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(Identifier<Cycle>.self, forKey: .id), job: try container.decode(Identifier<Job>.self, forKey: .job),
            jobName: try container.decode(String.self, forKey: .jobName), scanner: try container.decode(String.self, forKey: .scanner),
            profile: try container.decode(Profile.self, forKey: .profile),
            requestedCount: try container.decodeIfPresent(Int.self, forKey: .requestedCount),
            trigger: try container.decodeIfPresent(TriggerMode.self, forKey: .trigger),
            onFault: try container.decodeIfPresent(FaultResponse.self, forKey: .onFault) ?? .pause,
            state: try container.decode(CycleState.self, forKey: .state), startedBy: try container.decode(String.self, forKey: .startedBy),
            started: try container.decode(Date.self, forKey: .started), ended: try container.decodeIfPresent(Date.self, forKey: .ended),
            capturedCount: try container.decode(Int.self, forKey: .capturedCount),
            lostPages: try container.decodeIfPresent([LostPage].self, forKey: .lostPages) ?? [],
            problem: try container.decodeIfPresent(Problem.self, forKey: .problem),
            continuedBy: try container.decodeIfPresent(Identifier<Cycle>.self, forKey: .continuedBy),
            numberFrom: try container.decodeIfPresent(PageDesignation.self, forKey: .numberFrom),
            replaces: try container.decodeIfPresent(Identifier<Capture>.self, forKey: .replaces))
    }
}
