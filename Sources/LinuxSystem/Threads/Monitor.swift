import CLinux
import Glibc

/// A value that several threads share, one at a time, and on whose changes they can wait.
///
/// What `Mutex` of the standard library lacks is the waiting. Meant for threads of their own (``DedicatedThread``); a task that waits
/// here would hold a thread of the cooperative pool.
public final class Monitor<State: ~Copyable>: @unchecked Sendable {  // The state is reached with the mutex held, and only so.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var state: State

    public init(_ state: consuming State) {
        self.state = state
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Changes the state and wakes those who wait.
    public func change<Result: ~Copyable>(_ body: (inout State) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        let result = body(&state)
        pthread_cond_broadcast(condition)
        return result
    }

    /// Waits until `condition` holds, `seconds` at most. Returns whether it holds.
    public func wait(within seconds: Double, until condition: (borrowing State) -> Bool) -> Bool {
        // pthread_cond_timedwait counts by the real-time clock unless told otherwise; a clock that jumps only makes one wait shorter or longer.
        var end = timespec()
        clock_gettime(CLOCK_REALTIME, &end)
        let nanoseconds = end.tv_nsec + Int(seconds.truncatingRemainder(dividingBy: 1) * 1e9)
        end.tv_sec += Int(seconds) + nanoseconds / 1_000_000_000
        end.tv_nsec = nanoseconds % 1_000_000_000
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !condition(state) {
            if pthread_cond_timedwait(self.condition, mutex, &end) == ETIMEDOUT { return condition(state) }
        }
        return true
    }

    /// Calls `body` now and after each change until it returns something; that wakes the others, too.
    public func wait<Result: ~Copyable>(for body: (inout State) -> Result?) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&state) {
                pthread_cond_broadcast(condition)
                return result
            }
            pthread_cond_wait(condition, mutex)
        }
    }
}
