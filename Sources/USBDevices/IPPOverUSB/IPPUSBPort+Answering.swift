import Glibc
import LinuxSystem

extension IPPUSBPort {
    /// The first pause between two attempts; each further one is twice as long.
    private static let shortestPause = Duration.milliseconds(10)
    /// Refused connections cost next to nothing, a user who waits does.
    private static let longestPause = Duration.milliseconds(500)

    /// Waits until something takes connections on this port of 127.0.0.1. Returns false at the deadline, or when the task is cancelled.
    ///
    /// `ipp-usb` first resets the device and asks it what it can: after a plug this takes seconds.
    public func waitUntilAnswering(before deadline: ContinuousClock.Instant) async -> Bool {
        var pause = Self.shortestPause
        while !Task.isCancelled {
            let remaining = ContinuousClock.now.duration(to: deadline)
            guard remaining > .zero else { return false }
            let number = number
            if await BlockingWork.run({ LoopbackConnection.succeeds(port: number, within: remaining) }) { return true }
            let wakeUp = min(ContinuousClock.now + pause, deadline)
            do { try await Task.sleep(until: wakeUp, clock: .continuous) } catch { return false }
            pause = min(pause * 2, Self.longestPause)
        }
        return false
    }
}
