import Glibc
import LinuxSystem

/// Waits that a cancelled command does not sit out.
enum Pause {
    /// Waits, looking up twenty times a second.
    static func wait(_ seconds: Double, unless isCancelled: () -> Bool) {
        let end = MonotonicClock.seconds() + seconds
        while !isCancelled() {
            let left = end - MonotonicClock.seconds()
            guard left > 0 else { return }
            usleep(UInt32(min(left, 0.05) * 1e6))
        }
    }
}
