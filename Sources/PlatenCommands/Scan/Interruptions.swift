import Dispatch
import Glibc

/// Presses of Ctrl-C. While a value lives they no longer end the program.
final class Interruptions: Sendable {
    let presses: AsyncStream<Void>
    // Dispatch sources may be used from any thread (dispatch_source_create(3)); the module does not say so to the compiler.
    private nonisolated(unsafe) let source: any DispatchSourceSignal

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        presses = stream
        // Dispatch takes the signal over from its default action when the source is activated.
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { continuation.yield() }
        source.setCancelHandler { continuation.finish() }
        source.activate()
    }

    deinit {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }

    /// Runs `body`, whose task is cancelled at the first press. Returns or throws when `body` has ended.
    static func cancelling(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let interruptions = Interruptions()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await body()
                return true
            }
            group.addTask {
                for await _ in interruptions.presses { break }
                return false
            }
            let isDone = try await group.next() ?? false
            group.cancelAll()
            if !isDone {
                _ = try await group.next()
                throw CancellationError()
            }
        }
    }
}
