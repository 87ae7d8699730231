import CSystemd

/// What a service tells systemd (sd_notify(3)). Without systemd every call does nothing.
public enum ServiceManager {
    case ready
    case reloading(monotonicMicroseconds: UInt64)
    case stopping
    case watchdog
    case extendTimeout(microseconds: UInt64)
    case status(String)

    public func notify() {
        let text =
            switch self {
            case .ready: "READY=1"
            case .reloading(let microseconds): "RELOADING=1\nMONOTONIC_USEC=\(microseconds)"
            case .stopping: "STOPPING=1"
            case .watchdog: "WATCHDOG=1"
            case .extendTimeout(let microseconds): "EXTEND_TIMEOUT_USEC=\(microseconds)"
            case .status(let sentence): "STATUS=\(sentence)"
            }
        sd_notify(0, text)
    }

    /// Microseconds within which systemd wants a watchdog call, nil where it wants none.
    public static func watchdogInterval() -> UInt64? {
        var microseconds: UInt64 = 0
        return sd_watchdog_enabled(0, &microseconds) > 0 ? microseconds : nil
    }
}
