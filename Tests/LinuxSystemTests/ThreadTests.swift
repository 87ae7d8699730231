import Foundation
import Glibc
import LinuxSystem
import Synchronization
import Testing

@Suite("Threads and what they share", .timeLimit(.minutes(5)))
struct ThreadTests {
    @Test("A thread returns what its body returns, under its name, with all signals blocked")
    func result() throws {
        let before = isTermBlocked()
        let thread = try DedicatedThread(name: "platen-test-thread") { () -> (String, Bool) in
            let name = (try? String(contentsOfFile: "/proc/thread-self/comm", encoding: .utf8)) ?? ""
            return (name, isTermBlocked())
        }
        let (name, isBlocked) = thread.join()
        #expect(name == "platen-test-thr\n")
        #expect(isBlocked)
        // The thread that starts another keeps its own mask.
        #expect(isTermBlocked() == before)
    }

    @Test("The end of the value waits for the thread")
    func endOfValue() throws {
        let flag = Flag()
        do {
            let thread = try DedicatedThread(name: "platen-test") {
                usleep(20_000)
                flag.value.store(true, ordering: .releasing)
            }
            _ = consume thread
        }
        let isDone = flag.value.load(ordering: .acquiring)
        #expect(isDone)
    }

    @Test("Who waits is woken by each change, and sees the state that it waited for")
    func waiting() throws {
        let monitor = Monitor(0)
        let waiter = try DedicatedThread(name: "platen-test") { monitor.wait { $0 >= 1000 ? $0 : nil } }
        for _ in 0..<1000 { monitor.change { $0 += 1 } }
        #expect(waiter.join() == 1000)
    }

    @Test("Changes of many threads are all made")
    func changes() throws {
        let monitor = Monitor(0)
        let first = try DedicatedThread(name: "platen-test") { for _ in 0..<10_000 { monitor.change { $0 += 1 } } }
        let second = try DedicatedThread(name: "platen-test") { for _ in 0..<10_000 { monitor.change { $0 += 1 } } }
        first.join()
        second.join()
        #expect(monitor.change { $0 } == 20_000)
    }

    @Test("Work is done on threads that were made ahead, again and again, and on new ones where there are none left")
    func reserve() throws {
        let reserve = ThreadReserve()
        try reserve.fill(2)
        var numbers: Set<String> = []
        for _ in 0..<20 {
            let first = try DedicatedThread(name: "platen-first", from: reserve) { (threadNumber(), isTermBlocked()) }
            let second = try DedicatedThread(name: "platen-second", from: reserve) { threadNumber() }
            let (number, isBlocked) = first.join()
            #expect(isBlocked)
            numbers.formUnion([number, second.join()])
        }
        #expect(numbers.count == 2)
        let hold = Monitor(true)
        let busy = try (0..<3).map { _ in
            Handover(
                try DedicatedThread(name: "platen-busy", from: reserve) {
                    hold.wait { $0 ? nil : () }
                    return threadNumber()
                })
        }
        hold.change { $0 = false }
        let all = Set(busy.map { $0.take()?.join() ?? "" })
        #expect(all.count == 3 && all.isSuperset(of: numbers))
    }

    @Test("The end of the value waits for the work on a reserved thread, and lets go of what it held")
    func endOfReservedWork() throws {
        let reserve = ThreadReserve()
        try reserve.fill(1)
        var flag: Flag? = Flag()
        weak let held = flag
        do {
            let thread = try DedicatedThread(name: "platen-test", from: reserve) { [flag] in
                usleep(20_000)
                flag?.value.store(true, ordering: .releasing)
            }
            _ = consume thread
        }
        #expect(flag?.value.load(ordering: .acquiring) == true)
        flag = nil
        #expect(held == nil)
    }

    @Test("Blocking work is done off the threads of tasks, and its error arrives")
    func blockingWork() async throws {
        #expect(try await BlockingWork.run { () throws(SystemError) -> Int in 7 } == 7)
        await #expect(throws: SystemError.self) {
            try await BlockingWork.run { () throws(SystemError) in throw SystemError(operation: "x", subject: "", number: EIO) }
        }
    }

    private final class Flag: Sendable {
        let value = Atomic(false)
    }
}

/// Whether the calling thread has SIGTERM blocked.
private func isTermBlocked() -> Bool {
    var mask = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &mask)
    return sigismember(&mask, SIGTERM) == 1
}

/// The kernel's number of the calling thread.
private func threadNumber() -> String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")) ?? ""
}
