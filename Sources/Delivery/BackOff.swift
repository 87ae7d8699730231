/// How long to wait between attempts: twice as long after each, up to a limit.
struct BackOff: Sendable {
    /// Seconds after the first attempt.
    var first = 2.0
    /// Seconds at most: a night's outage must not end in a wait of days.
    var limit = 300.0

    /// Seconds to wait after a failed attempt.
    ///
    /// - Parameters:
    ///   - attempt: 1 for the first.
    ///   - chance: from 0 to 1. Up to half of the wait is taken away, so that stations that failed together do not come back together.
    func seconds(after attempt: Int, chance: Double) -> Double {
        var wait = first
        for _ in 1..<max(attempt, 1) where wait < limit { wait *= 2 }
        return min(wait, limit) * (1 - chance / 2)
    }
}
