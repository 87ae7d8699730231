import Glibc
import Synchronization

/// The process group of one worker, which can be signalled only while its number is surely its own.
final class ProcessGroup: Sendable {
    private let leader: Mutex<Int32?>

    /// The number of the worker's process. Another's, once the worker was reaped.
    let leaderIdentifier: Int32

    init(leader: Int32) {
        leaderIdentifier = leader
        self.leader = Mutex(leader)
    }

    /// Sends a signal to the worker and all that its driver forked; does nothing once the worker may have been reaped.
    func signal(_ number: Int32) {
        leader.withLock { leader in
            if let leader { Glibc.kill(-leader, number) }
        }
    }

    /// To be called before the worker is reaped: afterwards its number may be another's.
    func retire() {
        leader.withLock { $0 = nil }
    }
}
