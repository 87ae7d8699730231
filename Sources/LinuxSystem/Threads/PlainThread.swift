import CLinux
import Glibc

/// The making of POSIX threads that take no signals: those are for the thread that installed the handlers.
enum PlainThread {
    /// What a thread runs, in a form that C can hold.
    private final class Body {
        let run: () -> Void

        init(_ run: @escaping () -> Void) {
            self.run = run
        }
    }

    /// Starts a thread that somebody has to join, or that never ends.
    static func start(name: String, _ body: @escaping @Sendable () -> Void) throws(SystemError) -> pthread_t {
        let context = Unmanaged.passRetained(
            Body {
                _ = platen_name_thread(name)
                body()
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
                if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, context.toOpaque())
        pthread_sigmask(SIG_SETMASK, &previous, nil)
        guard failure == 0 else {
            context.release()
            throw SystemError(operation: "pthread_create", subject: name, number: failure)
        }
        return thread
    }
}
