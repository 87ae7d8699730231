import Glibc
import Testing

/// A thread beside the one that scans.
final class BackgroundThread {
    private let thread: pthread_t

    init(_ body: @escaping @Sendable () -> Void) throws {
        final class Box { let body: @Sendable () -> Void; init(_ body: @escaping @Sendable () -> Void) { self.body = body } }
        var thread = pthread_t()
        let status = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, Unmanaged.passRetained(Box(body)).toOpaque())
        try #require(status == 0)
        self.thread = thread
    }

    func join() { pthread_join(thread, nil) }
}
