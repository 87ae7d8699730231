import Glibc
import LinuxSystem

/// When a node that could not be opened is tried again: udev gives it its rights some time after the kernel made it.
struct OpenRetry {
    /// When to try next, in ``MonotonicClock`` seconds.
    private(set) var next = MonotonicClock.seconds()
    private var pause = OpenRetry.shortestPause
    private let giveUp = MonotonicClock.seconds() + OpenRetry.patience

    private static let shortestPause = 0.02
    private static let longestPause = 1.0
    /// Rules run in milliseconds on an idle machine; while one boots, udev may be busy for seconds. A change of rights later on is seen anyway.
    private static let patience = 10.0

    init() {}

    /// The next attempt, nil where time is up or a further attempt is in vain.
    func after(_ error: SystemError) -> OpenRetry? {
        let now = MonotonicClock.seconds()
        // EPERM is a control group's answer (DeviceAllow=), ENODEV and ENXIO those of a device that is not quite there.
        guard [EACCES, EPERM, ENODEV, ENXIO, EBUSY].contains(error.number), now < giveUp else { return nil }
        var retry = self
        retry.next = now + pause
        retry.pause = min(pause * 2, OpenRetry.longestPause)
        return retry
    }
}
