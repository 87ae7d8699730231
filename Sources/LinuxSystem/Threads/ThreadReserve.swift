import Glibc

/// Threads that were made ahead and wait for work, for a process in which none can be made any more.
///
/// A thread of a driver that is cancelled in the wrong moment dies with a lock of the dynamic loader in its hand, and then every
/// `pthread_create` of the process waits for ever: libsane's own helper makes its threads asynchronously cancellable (sanei_thread.c as Debian
/// builds it), and the stock `test` driver of libsane 1.2.1 does it about once in a thousand images on a busy machine.
public final class ThreadReserve: Sendable {
    /// What ``DedicatedThread`` draws from unless told otherwise. Empty until it is filled.
    public static let shared = ThreadReserve()

    private let idle = Monitor<[ReservedThread]>([])

    public init() {}

    /// Makes `count` more threads that wait. They live as long as the process.
    public func fill(_ count: Int) throws(SystemError) {
        for _ in 0..<count {
            let thread = ReservedThread()
            _ = try PlainThread.start(name: "reserve") { [self] in
                while true { thread.performNext { self.putBack(thread) } }
            }
            putBack(thread)
        }
    }

    /// A thread that waits; nil where all are at work or none was made.
    func take() -> ReservedThread? {
        idle.change { $0.popLast() }
    }

    private func putBack(_ thread: ReservedThread) {
        idle.change { $0.append(thread) }
    }
}
