import Foundation
import Testing

/// Runs each test on a thread of its own: waiting for a worker process holds up no task of other tests, and the thread that started the
/// process, whose end the process would take for the daemon's, lives as long as the test.
struct OnOwnThread: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        try await withTaskExecutorPreference(ThreadPerJob()) { try await function() }
    }
}

private final class ThreadPerJob: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        Thread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }.start()
    }
}

extension Trait where Self == OnOwnThread {
    static var onOwnThread: Self { OnOwnThread() }
}
