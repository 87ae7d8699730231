import FoundationEssentials

/// A look at many masters: whether each is still what was captured. It is forgotten when the station ends; what it found of each capture is kept.
public struct FixityRun: Codable, Sendable, Hashable {
    public enum State: String, Codable, Sendable, Hashable, CaseIterable {
        case running
        /// All were looked at, whatever was found.
        case completed
        case cancelled
        /// It could not go on; see ``FixityRun/problem``.
        case failed
    }

    public var id: Identifier<FixityRun>
    public var state: State
    /// Whether it makes way for everything else, as the scheduled look does.
    public var isScrub: Bool
    /// Only captures of this job. Nil: of all jobs that its starter may know of.
    public var job: Identifier<Job>?
    public var startedBy: String
    public var started: Date
    public var ended: Date?
    /// Captures to look at.
    public var total: Int
    /// Bytes of their masters.
    public var totalBytes: Int
    /// Captures that were looked at: the sum of the counts below.
    public var checked: Int
    /// Bytes of masters that were read, or would have been.
    public var bytes: Int
    public var intact: Int
    public var damaged: Int
    public var missing: Int
    public var unreadable: Int
    /// The master is intact, its sidecar is not.
    public var sidecarDamaged: Int
    /// What was not in order, in the order of the look; the first ``mostFindings`` of them.
    public var findings: [FixityFinding]
    public var problem: Problem?

    /// Findings that a run names; its counts tell of all.
    public static let mostFindings = 1000

    public init(
        id: Identifier<FixityRun>, isScrub: Bool, job: Identifier<Job>?, startedBy: String, started: Date, total: Int, totalBytes: Int
    ) {
        self.id = id
        state = .running
        self.isScrub = isScrub
        self.job = job
        self.startedBy = startedBy
        self.started = started
        self.total = total
        self.totalBytes = totalBytes
        checked = 0
        bytes = 0
        intact = 0
        damaged = 0
        missing = 0
        unreadable = 0
        sidecarDamaged = 0
        findings = []
    }

    /// Whether all was looked at and is in order.
    public var isInOrder: Bool { state == .completed && intact == total }

    /// Counts the outcome of one look.
    public mutating func count(_ outcome: FixityCheck.Outcome) {
        checked += 1
        switch outcome {
        case .intact: intact += 1
        case .damaged: damaged += 1
        case .missing: missing += 1
        case .unreadable: unreadable += 1
        case .sidecarDamaged: sidecarDamaged += 1
        }
    }
}
