import LinuxSystem

/// Lets progress through at most ten times a second.
struct ProgressThrottle {
    private static let interval: Double = 0.1
    private var next = -Double.infinity

    mutating func isDue() -> Bool {
        let now = MonotonicClock.seconds()
        guard now >= next else { return false }
        next = now + Self.interval
        return true
    }
}
