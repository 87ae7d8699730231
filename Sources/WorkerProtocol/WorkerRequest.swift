import PlatenModel

/// What the daemon asks of a worker: one line of JSON each way.
public struct WorkerRequest: Codable, Sendable, Hashable {
    /// Counts up from 1. Every reply to this request carries it.
    public var id: Int
    public var command: WorkerCommand

    public init(id: Int, command: WorkerCommand) {
        self.id = id
        self.command = command
    }
}
