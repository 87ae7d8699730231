import Foundation
import Glibc
import LinuxSystem
import Synchronization
import Testing

@Suite("Work that blocks")
struct BlockingWorkTests {
    /// Lets all pass once `count` have arrived.
    private final class Gate: Sendable {
        private let arrived = Atomic(0)
        private let open = DispatchSemaphore(value: 0)
        private let count: Int

        init(_ count: Int) { self.count = count }

        /// False where the others do not come.
        func pass() -> Bool {
            if arrived.add(1, ordering: .relaxed).newValue == count {
                for _ in 0..<count { open.signal() }
            }
            return open.wait(timeout: .now() + 120) == .success
        }
    }

    @Test("Many more pieces than cores may wait for each other: each has a thread of its own")
    func sideBySide() async {
        let count = ProcessInfo.processInfo.activeProcessorCount * 4
        let gate = Gate(count)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<count {
                group.addTask { await BlockingWork.run { gate.pass() } }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count == count && outcomes.allSatisfy(\.self))
    }

    @Test("An error comes out as the type that was thrown")
    func typedError() async {
        let error = await #expect(throws: SystemError.self) {
            try await BlockingWork.run { () throws(SystemError) in _ = try FileDescriptor.read("/nowhere") }
        }
        #expect(error?.number == ENOENT)
    }
}
