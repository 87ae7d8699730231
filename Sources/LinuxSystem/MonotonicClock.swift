import CLinux
import Glibc

/// CLOCK_MONOTONIC, which is what systemd's MONOTONIC_USEC means and which no clock change moves.
public enum MonotonicClock {
    public static func microseconds() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return UInt64(now.tv_sec) * 1_000_000 + UInt64(now.tv_nsec) / 1_000
    }

    public static func seconds() -> Double {
        Double(microseconds()) / 1e6
    }
}
