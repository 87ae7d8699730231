import Glibc

/// Runs calls that block, such as fsync or the hashing of a file, on threads of their own: the threads that run Swift tasks are as few as
/// the machine has cores, and each that waits for a disk is missing everywhere else.
public enum BlockingWork {
    /// Runs `body` on a new thread and returns what it returns. Cancelling the task does not stop it.
    ///
    /// A thread costs some tens of microseconds: meant for work of a page, not of a row.
    public static func run<Value: Sendable, Failure: Error>(
        _ body: @escaping @Sendable () throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let result: Result<Value, Failure> = await withCheckedContinuation { continuation in
            Thread.start { continuation.resume(returning: Result(catching: body)) }
        }
        return try result.get()
    }

    /// A detached POSIX thread.
    private final class Thread {
        private let body: () -> Void

        private init(_ body: @escaping () -> Void) {
            self.body = body
        }

        static func start(_ body: @escaping @Sendable () -> Void) {
            let work = Unmanaged.passRetained(Thread(body))
            var thread = pthread_t()
            let status = pthread_create(
                &thread, nil,
                { argument in
                    if let argument { Unmanaged<Thread>.fromOpaque(argument).takeRetainedValue().body() }
                    return nil
                }, work.toOpaque())
            if status == 0 {
                pthread_detach(thread)
            } else {
                // No thread to be had (EAGAIN): late is better than never, and the work may be a page's.
                work.takeRetainedValue().body()
            }
        }
    }
}
