import LinuxSystem
import Testing

@Suite("A queue between threads")
struct WorkQueueTests {
    @Test("hands values on in order, and ends when it is closed and empty")
    func order() throws {
        let queue = WorkQueue<Int>()
        let thread = try DedicatedThread(name: "taker") { () -> [Int] in
            var taken: [Int] = []
            while let next = queue.take() { taken.append(next) }
            return taken
        }
        for number in 0..<1000 { queue.put(number) }
        queue.close()
        #expect(thread.join() == Array(0..<1000))
        #expect(queue.take() == nil)
    }

    @Test("that is abandoned frees what waits and wakes whoever waits")
    func abandoned() throws {
        let queue = WorkQueue<Int>()
        let thread = try DedicatedThread(name: "taker") { queue.take() }
        queue.abandon()
        #expect(thread.join() == nil)
        let other = WorkQueue<Int>()
        other.put(1)
        other.abandon()
        #expect(other.take() == nil)
    }
}
