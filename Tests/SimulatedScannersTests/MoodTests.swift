import Foundation
import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("What a person does to a scanner, and what was asked of it")
struct MoodTests {
    private func open(_ lines: String...) throws -> (SimulatedWorld, OpenWorld) {
        let world = try SimulatedWorld("moods")
        try world.scratch.write(lines.joined(separator: "\n") + "\n", to: "scanners/flatbed/scanner.conf")
        let open = try OpenWorld.scanner(in: world)
        try open.shrink()
        return (world, open)
    }

    @Test("A file makes starts fail until it is removed", arguments: [("jammed", 6), ("locked", 13), ("busy", 3)])
    func files(_ file: String, _ status: UInt32) throws {
        let (world, open) = try open()
        try world.put(file)
        for _ in 0..<2 { #expect(throws: DriverFailure(DriverStatus(rawValue: status))) { try open.scanner.start() } }
        _ = try Shell.run("rm", [world.path(file)])
        #expect(try open.page().bytes.count == 59 * 59)
    }

    @Test("A busy scanner does not open")
    func busy() throws {
        let world = try SimulatedWorld()
        try world.configure()
        try world.put("busy")
        #expect(throws: DriverFailure(.deviceBusy)) { try OpenWorld.scanner(in: world) }
    }

    @Test("A jam in the middle of a page ends it, and a cleared one does not bring it back")
    func jam() throws {
        let (world, open) = try open()
        try open.scanner.start()
        #expect(try open.read(100).count == 100)
        try world.put("jammed")
        #expect(throws: DriverFailure(.jammed)) { try open.read(100) }
        _ = try Shell.run("rm", [world.path("jammed")])
        #expect(throws: DriverFailure(.endOfFile)) { try open.read(100) }
        #expect(try open.page().bytes.count == 59 * 59)
    }

    @Test("A file holds a scanner before a page or a row of it until it is gone, or somebody cancels or pulls the cable")
    func hold() throws {
        let (world, open) = try open()
        try world.put("hold", "row 10\n")
        try open.scanner.start()
        #expect(try open.read(1000).count == 590)
        // What comes to a scanner that stands still comes from elsewhere.
        func meanwhile(_ act: @escaping @Sendable () -> Void) { Thread(block: act).start() }
        let path = world.path("hold")
        meanwhile { unlink(path) }
        #expect(try open.read(100).count == 100)
        open.scanner.cancel()

        try world.put("hold", "page 2\n")
        let scanner = open.scanner
        let cancel = UncheckedCancel(scanner: scanner)
        meanwhile { cancel.whenStarted(2) }
        #expect(throws: DriverFailure(.cancelled)) { try scanner.start() }
        let cable = world.path("unplugged")
        meanwhile { close(creat(cable, 0o644)) }
        #expect(throws: DriverFailure(.ioError)) { try scanner.start() }
        unlink(cable)
        unlink(path)
        #expect(try open.page().bytes.count == 59 * 59)
        for text in ["page 0", "row", "row -1", "soon", "calibrate 1", ""] {
            try world.put("hold", text)
            #expect(throws: DriverFailure(.ioError), "\(text)") { try open.scanner.start() }
            open.scanner.cancel()
        }
    }

    /// Only `cancel` is called from another thread, which SANE allows.
    private struct UncheckedCancel: @unchecked Sendable {
        let scanner: OpenScanner

        func whenStarted(_ starts: Int) {
            while ScannerState(in: scanner.folder).starts < starts { usleep(1000) }
            scanner.cancel()
        }
    }

    @Test("A scanner that sleeps takes its time once, when it is opened or when it starts")
    func asleep() throws {
        let world = try SimulatedWorld()
        try world.configure()
        try world.put("asleep", "0.2\n")
        var begin = ContinuousClock.now
        let open = try OpenWorld.scanner(in: world)
        #expect(ContinuousClock.now - begin >= .milliseconds(200) && !world.has("asleep"))
        try open.shrink()
        try world.put("asleep", "0.2\n")
        begin = ContinuousClock.now
        try open.scanner.start()
        #expect(ContinuousClock.now - begin >= .milliseconds(200) && !world.has("asleep"))
        open.scanner.cancel()
        try world.put("asleep", "long\n")
        #expect(throws: DriverFailure(.ioError)) { try open.scanner.start() }
    }

    @Test("A cold lamp may be a status instead of a delay")
    func warmUp() throws {
        let (_, open) = try open("warm-up = 2", "warm-up-style = status")
        let begin = ContinuousClock.now
        #expect(throws: DriverFailure(.warmingUp)) { try open.scanner.start() }
        while (try? open.scanner.start()) == nil {}
        #expect(ContinuousClock.now - begin >= .milliseconds(1500))
    }

    @Test("One page for ever is the same to the byte, noise and all")
    func samePage() throws {
        let (_, open) = try open("noise = 4", "same-page-for-ever = yes")
        let page = try open.page().bytes
        for _ in 0..<3 { #expect(try open.page().bytes == page) }
    }

    @Test("Openings, starts, cancels and sensor readings are counted")
    func counts() throws {
        let (world, open) = try open()
        func state() -> ScannerState { ScannerState(in: open.scanner.folder) }
        #expect(state().opens == 1 && state().lastOpen == "flatbed" && state().starts == 0)
        for _ in 0..<2 { _ = try open.page() }
        try open.scanner.start()
        #expect(throws: DriverFailure(.deviceBusy)) { try open.scanner.start() }
        open.scanner.cancel()
        open.scanner.cancel()
        for _ in 0..<3 { _ = try open.value(.scanButton) }
        _ = try open.value(.mode)
        open.scanner.cancel()
        open.scanner.close()
        #expect(throws: DriverFailure(.deviceBusy)) { try OpenWorld.scanner(in: world) }
        #expect((state().opens, state().starts, state().pages) == (2, 4, 3))
        #expect((state().cancels, state().sensorReads) == (5, 3))
    }

    @Test("A name that leads nowhere is remembered each time it is tried")
    func refusedOpens() throws {
        let world = try SimulatedWorld()
        try world.configure()
        for name in ["libusb:001:004", "nobody\nat = home", "libusb:001:004"] {
            #expect(throws: DriverFailure(.invalid)) { try OpenWorld.scanner(name, in: world) }
        }
        let text = try String(contentsOfFile: "\(world.scanners)/refused-opens", encoding: .utf8)
        #expect(text == "libusb:001:004\nnobody?at = home\nlibusb:001:004\n")
    }

    @Test("scanimage's one page is one opening, one start and one cancel at least")
    func scanimage() throws {
        let world = try SimulatedWorld()
        try world.configure()
        _ = try world.scan(["--resolution", "75", "-x", "20", "-y", "20"])
        let state = ScannerState(in: ScannerFolder("flatbed", in: world.scanners))
        #expect((state.opens, state.starts, state.pages) == (1, 1, 1) && state.cancels >= 1)
    }
}
