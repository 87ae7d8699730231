import PlatenModel

/// What a worker says to the daemon.
public struct WorkerReply: Codable, Sendable, Hashable {
    /// The request that this answers; 0 for what a worker says by itself.
    public var id: Int
    public var report: WorkerReport

    public init(id: Int, report: WorkerReport) {
        self.id = id
        self.report = report
    }
}
