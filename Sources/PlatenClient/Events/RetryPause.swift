/// How long to wait before a connection is tried again: short at first, as a daemon that restarts is back at once, then longer.
public struct RetryPause: Sendable {
    public var first: Duration
    public var longest: Duration

    public init(first: Duration = .milliseconds(100), longest: Duration = .seconds(5)) {
        self.first = first
        self.longest = longest
    }

    /// The pause before an attempt, counted from 0; doubled each time.
    public func duration(beforeAttempt attempt: Int) -> Duration {
        min(first * (1 << min(attempt, 16)), longest)
    }
}
