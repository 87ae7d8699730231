import Foundation
import LinuxSystem
import Testing

/// The one thread of this process that calls libsane; a blocked read holds up no task of other tests.
final class SaneThread: TaskExecutor {
    static let shared = SaneThread()
    private let jobs = Monitor<[UnownedJob]>([])

    private init() {
        Thread { [self] in
            while true { jobs.wait { $0.isEmpty ? nil : $0.removeFirst() }.runSynchronously(on: asUnownedTaskExecutor()) }
        }.start()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.change { $0.append(job) }
    }
}

/// Runs a suite's tests on the thread that libsane belongs to.
struct OnSaneThread: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        try await withTaskExecutorPreference(SaneThread.shared) { try await function() }
    }
}

extension Trait where Self == OnSaneThread {
    static var onSaneThread: Self { OnSaneThread() }
}
