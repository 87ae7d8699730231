import PlatenModel

/// The faults of a scanner since its last good page: a circuit breaker. After some in a row it is not used by itself for a while, longer
/// each time, so that a broken driver does not eat a stack of originals.
struct FaultHistory: Sendable {
    /// Faults in a row after which the scanner is refused until its pause is over.
    static let limit = 3
    /// Seconds until a faulty scanner is looked at again; doubled with each further fault.
    private static let firstPause = 5.0
    private static let longestPause = 600.0

    /// Seconds until a scanner is looked at again that is busy or cold.
    static let pauseWithoutFault = 20.0

    private(set) var count = 0
    /// Seconds of the monotonic clock.
    private(set) var retryAt = -Double.infinity

    mutating func add(at now: Double) {
        count += 1
        retryAt = now + pause
    }

    /// Seconds to wait after the last fault.
    var pause: Double { min(Self.longestPause, Self.firstPause * Double(1 << min(max(0, count - 1), 16))) }

    /// Whether the scanner is refused now.
    func isOpen(at now: Double) -> Bool { count >= Self.limit && now < retryAt }
}
