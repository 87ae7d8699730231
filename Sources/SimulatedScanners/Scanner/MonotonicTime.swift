import Glibc

/// Seconds of CLOCK_MONOTONIC.
enum MonotonicTime {
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Waits whatever signals come.
    static func sleep(seconds: Double) {
        let end = now + seconds
        while true {
            let left = end - now
            guard left > 0 else { return }
            // A signal ends nanosleep early.
            var slice = timespec(tv_sec: 0, tv_nsec: Int(min(left, 0.5) * 1e9))
            nanosleep(&slice, nil)
        }
    }

    /// Waits, and fails with CANCELLED at most 20 ms after somebody cancels.
    static func wait(until end: Double, unless cancelSwitch: CancelSwitch) throws(DriverFailure) {
        while true {
            let left = end - now
            guard left > 0 else { return }
            if cancelSwitch.isOn { throw DriverFailure(.cancelled) }
            var slice = timespec(tv_sec: 0, tv_nsec: Int(min(left, 0.02) * 1e9))
            nanosleep(&slice, nil)
        }
    }
}
