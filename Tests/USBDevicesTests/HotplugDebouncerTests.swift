import Testing
import USBDevices

@Suite("The debouncer of USB events", .timeLimit(.minutes(5)))
struct HotplugDebouncerTests {
    private let start = ContinuousClock.now

    private func device(_ address: Int, port: String = "1-2") -> HotplugDevice {
        HotplugDevice(bus: 1, address: address, port: port, model: USBProductID(vendor: 0x4b8, product: 0x142))
    }

    @Test("tells an arrival after the quiet time, and not before")
    func arrival() {
        var debouncer = HotplugDebouncer()
        debouncer.note(.arrived(device(5)), at: start)
        #expect(debouncer.nextDue == start + .milliseconds(150))
        #expect(debouncer.takeDue(at: start + .milliseconds(149)).isEmpty)
        #expect(debouncer.takeDue(at: start + .milliseconds(150)) == [.arrived(device(5))])
        #expect(debouncer.nextDue == nil)
    }

    @Test("tells nothing of a device that came and went")
    func cameAndWent() {
        var debouncer = HotplugDebouncer()
        debouncer.note(.arrived(device(5)), at: start)
        debouncer.note(.left(device(5)), at: start + .milliseconds(100))
        #expect(debouncer.takeDue(at: start + .seconds(2)).isEmpty)
        #expect(debouncer.nextDue == nil)
    }

    @Test("tells the departure and the return of a device that came back with another address")
    func replug() {
        var debouncer = HotplugDebouncer()
        debouncer.note(.left(device(5)), at: start)
        debouncer.note(.arrived(device(6)), at: start + .milliseconds(40))
        debouncer.note(.left(device(6)), at: start + .milliseconds(80))
        debouncer.note(.arrived(device(7)), at: start + .milliseconds(120))
        #expect(debouncer.takeDue(at: start + .milliseconds(270)) == [.left(device(5)), .arrived(device(7))])
    }

    @Test("keeps ports apart, and tells them in the order in which they began")
    func ports() {
        var debouncer = HotplugDebouncer()
        debouncer.note(.arrived(device(5, port: "1-9")), at: start)
        debouncer.note(.arrived(device(6, port: "1-1")), at: start)
        debouncer.note(.left(device(4, port: "2-1")), at: start + .milliseconds(100))
        #expect(debouncer.takeDue(at: start + .milliseconds(150)) == [.arrived(device(5, port: "1-9")), .arrived(device(6, port: "1-1"))])
        #expect(debouncer.takeAll() == [.left(device(4, port: "2-1"))])
    }

    @Test("tells of a port that is never quiet once a second, and is right in the end", arguments: [49, 50])
    func neverQuiet(events: Int) {
        var debouncer = HotplugDebouncer()
        var changes: [HotplugEvent] = []
        var now = start
        for index in 0..<events {
            changes += debouncer.takeDue(at: now)
            debouncer.note(index.isMultiple(of: 2) ? .arrived(device(5 + index)) : .left(device(4 + index)), at: now)
            now += .milliseconds(100)
        }
        changes += debouncer.takeDue(at: now + .seconds(1))
        #expect(debouncer.nextDue == nil)
        // One window a second of at most two changes, and the last.
        #expect(changes.count <= 12)
        let isThere = changes.reduce(false) { _, change in if case .arrived = change { true } else { false } }
        #expect(isThere == !events.isMultiple(of: 2))
        if isThere { #expect(changes.last == .arrived(device(5 + events - 1))) }
    }

    @Test("waits longer for a port that changes again at once, and no longer once it has been calm")
    func restless() {
        var debouncer = HotplugDebouncer()
        var now = start
        var waits: [Duration] = []
        for _ in 0..<5 {
            debouncer.note(.arrived(device(5)), at: now)
            let due = debouncer.nextDue ?? now
            waits.append(due - now)
            #expect(debouncer.takeDue(at: due) == [.arrived(device(5))])
            now = due + .milliseconds(50)
        }
        #expect(waits == [.milliseconds(150), .milliseconds(300), .milliseconds(600), .seconds(1), .seconds(1)])
        now += .seconds(2)
        debouncer.note(.left(device(5)), at: now)
        #expect(debouncer.nextDue == now + .milliseconds(150))
    }

    @Test("runs by the clock: tells the net changes of a stream, and what is left when it ends")
    func stream() async {
        let (events, continuation) = AsyncStream.makeStream(of: HotplugEvent.self)
        var changes = HotplugDebouncer(quietTime: .milliseconds(20)).changes(of: events).makeAsyncIterator()
        continuation.yield(.arrived(device(5)))
        #expect(await changes.next() == .arrived(device(5)))
        continuation.yield(.left(device(5)))
        continuation.yield(.arrived(device(6)))
        #expect(await changes.next() == .left(device(5)))
        #expect(await changes.next() == .arrived(device(6)))
        continuation.yield(.left(device(6)))
        continuation.finish()
        #expect(await changes.next() == .left(device(6)))
        #expect(await changes.next() == nil)
    }
}
