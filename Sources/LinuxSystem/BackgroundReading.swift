import CLinux
import Glibc

/// Reading that makes way for everybody else's.
public enum BackgroundReading {
    /// Runs `body` with the idle class of disk priority (ioprio_set(2)): the calling thread's requests wait for those of others, where the
    /// disk's scheduler knows priorities (bfq, mq-deadline). With another scheduler, and where the call is forbidden, it changes nothing.
    public static func run<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        let before = platen_disk_priority()
        let isLowered = before >= 0 && platen_set_disk_priority(platen_idle_disk_priority) == 0
        defer {
            // Going back takes no privilege: what a thread has at first is no higher than what everybody may have.
            if isLowered { _ = platen_set_disk_priority(before) }
        }
        return try body()
    }

    /// Whether the calling thread's reading makes way.
    public static var isRunning: Bool { platen_disk_priority() == platen_idle_disk_priority }
}
