import LinuxSystem

/// Tells a thread that reads to stop, also while it rests.
final class StopSign: Sendable {
    private let isRaised = Monitor(false)

    func raise() {
        isRaised.change { $0 = true }
    }

    /// Rests. Returns whether to go on.
    func rest(seconds: Double) -> Bool {
        !isRaised.wait(within: seconds) { $0 }
    }
}
