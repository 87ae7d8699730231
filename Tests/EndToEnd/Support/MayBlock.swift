import Testing

/// A suite whose tests wait for other programs: each of them, and the tasks that it makes by `async let`, runs on ``BlockingExecutor``.
struct MayBlock: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(BlockingExecutor.shared) { try await function() }
    }
}

extension Trait where Self == MayBlock {
    static var mayBlock: Self { Self() }
}
