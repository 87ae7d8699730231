import Glibc
import Synchronization

/// A thread of its own for work that blocks. It takes no signals: those are for the thread that installed the handlers.
///
/// The end of the value waits for the end of the work, so that nothing outlives what it works on.
public struct DedicatedThread<Output: Sendable>: ~Copyable, Sendable {
    private enum Thread: Sendable {
        case own(pthread_t)
        /// One of a reserve, with its end.
        case reserved(Monitor<Bool>)

        func join() {
            switch self {
            case .own(let thread): pthread_join(thread, nil)
            case .reserved(let end): end.wait { $0 ? () : nil }
            }
        }
    }

    private let thread: Thread
    private let result: ThreadResult<Output>
    private var isJoined = false

    /// - Parameters:
    ///   - name: shown by `ps -L`; the kernel keeps 15 bytes.
    ///   - reserve: gives the thread; a new one is made where it has none.
    ///   - body: runs once on the thread.
    public init(name: String, from reserve: ThreadReserve = .shared, _ body: @escaping @Sendable () -> Output) throws(SystemError) {
        let result = ThreadResult<Output>()
        let run: @Sendable () -> Void = {
            let output = body()
            result.output.withLock { $0 = output }
        }
        if let reserved = reserve.take() {
            thread = .reserved(reserved.run(name: name, run))
        } else {
            thread = .own(try PlainThread.start(name: name, run))
        }
        self.result = result
    }

    deinit {
        if !isJoined { thread.join() }
    }

    /// Waits for the end of the work and returns what its body returned.
    public consuming func join() -> Output {
        thread.join()
        isJoined = true
        guard let output = result.output.withLock({ $0 }) else { preconditionFailure("a thread ended without the result of its body") }
        return output
    }
}

/// What a thread returned.
private final class ThreadResult<Output: Sendable>: Sendable {
    let output = Mutex<Output?>(nil)
}
