import LinuxSystem
import PlatenModel
import Synchronization

/// Carries the cancelling of a task to the thread that does the task's blocking work.
package final class Interruption: Sendable {
    private let state = Atomic(false)

    package init() {}

    package func request() {
        state.store(true, ordering: .relaxed)
    }

    var isRequested: Bool { state.load(ordering: .relaxed) }

    /// To be called between blocks. - Throws: `package-cancelled`.
    func check(_ path: String) throws(Problem) {
        if isRequested { throw Problem(.packageCancelled, ["path": path]) }
    }

    /// Runs `body` on a thread of its own; it is told when the calling task is cancelled.
    static func run<Value: Sendable>(
        _ body: @escaping @Sendable (Interruption) throws(Problem) -> Value
    ) async throws(Problem) -> Value {
        let interruption = Interruption()
        let result = await withTaskCancellationHandler {
            await BlockingWork.run { Result { () throws(Problem) in try body(interruption) } }
        } onCancel: {
            interruption.request()
        }
        return try result.get()
    }
}
