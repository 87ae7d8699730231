import PlatenModel

/// Which masters are looked at, and in which order.
public enum FixitySelection: Sendable, Hashable {
    /// All of a job, or of all jobs, from the oldest on.
    case all(job: Identifier<Job>?)
    /// So many of them, at random.
    case sample(Int, job: Identifier<Job>?)
    /// Those that nobody looked at for the longest time first, until the limit of bytes is reached. Nil: all.
    case leastRecentlyChecked(limitBytes: Int?)
}
