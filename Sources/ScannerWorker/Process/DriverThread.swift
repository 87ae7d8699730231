import Glibc
import PlatenModel

/// A thread for calls into drivers, which does not end before the process does or before the call returns.
///
/// Unlike other threads of Platen it leaves signals as they are: what a driver forks inherits the mask, and drivers end their children by
/// signals. Nobody waits for it: a driver may never come back.
enum DriverThread {
    private final class Body {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    static func start(_ body: @escaping @Sendable () -> Void) throws(Problem) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, WorkerLimits.driverStack)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        var thread = pthread_t()
        let argument = Unmanaged.passRetained(Body(body))
        let status = pthread_create(
            &thread, &attributes,
            { argument in
                if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, argument.toOpaque())
        guard status == 0 else {
            argument.release()
            throw Problem(.internalFailure, ["reason": "a thread cannot be started: \(String(cString: strerror(status)))"])
        }
    }
}
