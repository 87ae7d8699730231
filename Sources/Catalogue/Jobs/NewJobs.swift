import PlatenModel

/// What became of many jobs that were asked for at once.
public struct NewJobs: Sendable {
    /// A request that cannot be met, by its position among the requests.
    public struct Conflict: Sendable, Hashable {
        public let position: Int
        /// `job-exists` or `slip-taken`.
        public let problem: Problem
    }

    /// Jobs that were made, in the order of the requests, each with its event.
    public internal(set) var made: [(job: Job, event: Event)] = []
    /// In the order of the requests.
    public internal(set) var conflicts: [Conflict] = []
}
