import PlatenModel

/// What it takes to start workers: the program, what its environment holds, how long each command may take.
public struct WorkerSettings: Sendable, Hashable {
    /// Absolute path of `platen-worker`.
    public var program: String
    /// The whole environment of a worker.
    public var environment: [String: String]
    public var deadlines: WorkerDeadlines
    /// Whether a crashing driver may leave a core file.
    public var coreDumps: Bool

    public init(program: String, environment: [String: String], deadlines: WorkerDeadlines, coreDumps: Bool = false) {
        self.program = program
        self.environment = environment
        self.deadlines = deadlines
        self.coreDumps = coreDumps
    }
}
