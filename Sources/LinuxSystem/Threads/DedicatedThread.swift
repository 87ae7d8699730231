import CLinux
import Glibc
import Synchronization

/// A thread of its own for work that blocks. It takes no signals: those are for the thread that installed the handlers.
///
/// The end of the value waits for the end of the thread, so that none outlives what it works on.
public struct DedicatedThread<Output: Sendable>: ~Copyable, Sendable {
    private let thread: pthread_t
    private let result: ThreadResult<Output>
    private var isJoined = false

    /// - Parameters:
    ///   - name: shown by `ps -L`; the kernel keeps 15 bytes.
    ///   - body: runs once on the new thread.
    public init(name: String, _ body: @escaping @Sendable () -> Output) throws(SystemError) {
        let result = ThreadResult<Output>()
        let context = Unmanaged.passRetained(
            ThreadBody {
                _ = platen_name_thread(name)
                let output = body()
                result.output.withLock { $0 = output }
            })
        var thread = pthread_t()
        var all = sigset_t()
        var previous = sigset_t()
        sigfillset(&all)
        // A new thread inherits the mask; set only inside it, a signal could come before.
        pthread_sigmask(SIG_SETMASK, &all, &previous)
        let failure = pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, context.toOpaque())
        pthread_sigmask(SIG_SETMASK, &previous, nil)
        guard failure == 0 else {
            context.release()
            throw SystemError(operation: "pthread_create", subject: name, number: failure)
        }
        self.thread = thread
        self.result = result
    }

    deinit {
        if !isJoined { pthread_join(thread, nil) }
    }

    /// Waits for the end of the thread and returns what its body returned.
    public consuming func join() -> Output {
        pthread_join(thread, nil)
        isJoined = true
        guard let output = result.output.withLock({ $0 }) else { preconditionFailure("a thread ended without the result of its body") }
        return output
    }
}

/// What a thread runs, in a form that C can hold.
private final class ThreadBody {
    let run: () -> Void

    init(_ run: @escaping () -> Void) {
        self.run = run
    }
}

/// What a thread returned.
private final class ThreadResult<Output: Sendable>: Sendable {
    let output = Mutex<Output?>(nil)
}
