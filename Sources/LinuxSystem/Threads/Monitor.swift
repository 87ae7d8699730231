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
