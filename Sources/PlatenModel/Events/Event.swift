import FoundationEssentials

/// Something that happened. Events that announce a change have an id and are kept; progress and heartbeats have none.
public struct Event: Codable, Sendable, Hashable {
    /// Strictly increasing; gaps mean nothing. Nil: ephemeral.
    public var id: Int64?
    public var time: Date
    public var kind: EventKind
    public var scanner: String?
    public var job: Identifier<Job>?
    public var cycle: Identifier<Cycle>?
    public var capture: Identifier<Capture>?
    public var progress: CycleProgress?
    public var problem: Problem?
    /// One line for people.
    public var sentence: String

    public init(
        id: Int64? = nil, time: Date, kind: EventKind, scanner: String? = nil, job: Identifier<Job>? = nil,
        cycle: Identifier<Cycle>? = nil, capture: Identifier<Capture>? = nil, progress: CycleProgress? = nil,
        problem: Problem? = nil, sentence: String
    ) {
        self.id = id
        self.time = time
        self.kind = kind
        self.scanner = scanner
        self.job = job
        self.cycle = cycle
        self.capture = capture
        self.progress = progress
        self.problem = problem
        self.sentence = sentence
    }
}
