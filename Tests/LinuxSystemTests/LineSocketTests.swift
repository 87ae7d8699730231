import Glibc
import LinuxSystem
import Synchronization
import TestSupport
import Testing

@Suite("Sockets that carry lines")
struct LineSocketTests {
    @Test("Lines arrive whole and in order, however long, until the sender ends")
    func lines() throws {
        let (one, other) = try pair()
        let sent = ["", "a", "ü€", String(repeating: "x", count: 200_000)] + (0..<1000).map(String.init)
        let sender = try DedicatedThread(name: "sender") {
            for line in sent {
                // The peer reads slower than this thread sends: full means try again.
                while (try? one.send(line)) == nil { sched_yield() }
            }
            one.finishSending()
        }
        var received: [String] = []
        other.readLines { received.append($0) }
        sender.join()
        #expect(received.count == sent.count)
        #expect(received == sent)
    }

    @Test("A line that is not finished at the end is no line")
    func unfinished() throws {
        let ends = try SocketPair()
        var raw: Int32 = -1
        let socket = LineSocket(ends.split { raw = $0.release() }, maximumLineLength: 100)
        #expect(write(raw, "whole\nhalf", 10) == 10)
        close(raw)
        var received: [String] = []
        socket.readLines { received.append($0) }
        #expect(received == ["whole"])
    }

    @Test("A peer that sends too long a line is cut off")
    func tooLong() throws {
        let (one, other) = try pair(maximumLineLength: 1000)
        try one.send("short")
        try one.send(String(repeating: "x", count: 100_000))
        var received: [String] = []
        other.readLines { received.append($0) }
        #expect(received.first == "short")
        #expect(received.count == 1)
    }

    @Test("Sending never blocks: a peer that does not read is an error")
    func full() throws {
        let (one, other) = try pair()
        let error = try #require(throws: SystemError.self) {
            for _ in 0..<10_000 { try one.send(String(repeating: "x", count: 10_000)) }
        }
        #expect(error.number == EAGAIN)
        withExtendedLifetime(other) {}
    }

    @Test("A peer that is gone is an error, not a signal")
    func gone() throws {
        let one = try pair().0
        let error = try #require(throws: SystemError.self) {
            for _ in 0..<2 { try one.send("x") }
        }
        #expect(error.number == EPIPE)
    }

    @Test("Closing wakes who reads, and sending fails from then on", .timeLimit(.minutes(5)))
    func closing() throws {
        let (one, other) = try pair()
        let reader = try DedicatedThread(name: "reader") { one.readLines { _ in } }
        one.close()
        reader.join()
        #expect(throws: SystemError.self) { try one.send("x") }
        withExtendedLifetime(other) {}
    }

    @Test("Lines of several senders never mix")
    func senders() throws {
        let (one, other) = try pair()
        let received = Mutex<[String]>([])
        let reader = try DedicatedThread(name: "reader") { other.readLines { line in received.withLock { $0.append(line) } } }
        let first = try sender("a", one)
        let second = try sender("b", one)
        let third = try sender("c", one)
        first.join()
        second.join()
        third.join()
        one.finishSending()
        reader.join()
        let lines = received.withLock { $0 }
        #expect(lines.count == 600)
        #expect(lines.allSatisfy { $0.count == 300 && Set($0).count == 1 })
    }

    private func sender(_ letter: String, _ socket: LineSocket) throws -> DedicatedThread<Void> {
        try DedicatedThread(name: "sender") {
            for _ in 0..<200 {
                while (try? socket.send(String(repeating: letter, count: 300))) == nil { sched_yield() }
            }
        }
    }

    private func pair(maximumLineLength: Int = 1 << 20) throws -> (LineSocket, LineSocket) {
        let ends = try SocketPair()
        var other: LineSocket?
        let own = ends.split { other = LineSocket($0, maximumLineLength: maximumLineLength) }
        return (LineSocket(own, maximumLineLength: maximumLineLength), try #require(other))
    }
}
