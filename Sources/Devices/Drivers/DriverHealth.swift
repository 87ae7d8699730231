import PlatenModel

/// How a driver did when it was asked for its devices. One that fails is left alone for a while, longer each time.
struct DriverHealth: Sendable {
    /// Seconds after the first failure; doubled with each further one.
    private static let firstPause = 30.0
    private static let longestPause = 3600.0

    private(set) var failures = 0
    private(set) var problem: Problem?
    /// When it may be asked again, in seconds of the monotonic clock.
    private(set) var notBefore = -Double.infinity

    func mayBeAsked(at now: Double) -> Bool { now >= notBefore }

    /// Returns whether the driver had failed before.
    mutating func succeeded() -> Bool {
        defer { self = DriverHealth() }
        return failures > 0
    }

    mutating func failed(_ problem: Problem, at now: Double) {
        failures += 1
        self.problem = problem
        let pause = min(Self.longestPause, Self.firstPause * Double(1 << min(failures - 1, 16)))
        notBefore = now + pause
    }
}
