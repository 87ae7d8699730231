import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("A page from start to end")
struct ScanningTests {
    private func open(_ lines: String...) throws -> (SimulatedWorld, OpenWorld) {
        let world = try SimulatedWorld("scanning")
        try world.scratch.write(lines.joined(separator: "\n") + "\n", to: "scanners/flatbed/scanner.conf")
        let open = try OpenWorld.scanner(in: world)
        try open.shrink()
        return (world, open)
    }

    @Test("Reading needs a start, goes on to EOF, and is CANCELLED after a cancel")
    func states() throws {
        let (_, open) = try open()
        #expect(throws: DriverFailure(.invalid)) { try open.read(10) }
        try open.scanner.start()
        var bytes = 0
        while let part = try? open.read(1000) { bytes += part.count }
        #expect(bytes == 59 * 59)
        #expect(throws: DriverFailure(.endOfFile)) { try open.read(10) }
        open.scanner.cancel()
        open.scanner.cancel()
        #expect(throws: DriverFailure(.cancelled)) { try open.read(10) }
        try open.scanner.start()
        #expect(try open.read(10).count == 10)
        open.scanner.cancel()
        #expect(throws: DriverFailure(.cancelled)) { try open.read(10) }
        #expect(try open.scanner.parameters().lines == 59)
    }

    @Test("A read of no bytes gives none, at any chunk size the page is the same")
    func chunks() throws {
        let (_, open) = try open("noise = 0", "seed = 9")
        let whole = try open.page().bytes
        for chunk in [1, 58, 59, 60, 1 << 20] { #expect(try open.page(chunk: chunk).bytes == whole) }
        try open.scanner.start()
        #expect(try open.read(0).isEmpty)
        #expect(try open.read(1).count == 1)
    }

    @Test("The same world gives the same noise, each page its own, and another serial number other noise")
    func determinism() throws {
        let lines = ["noise = 3", "gain-variation = 1", "serial = A"]
        let (_, first) = try open(lines[0], lines[1], lines[2])
        let (_, second) = try open(lines[0], lines[1], lines[2])
        let (_, other) = try open(lines[0], lines[1], "serial = B")
        let page = try first.page().bytes
        #expect(try second.page().bytes == page)
        #expect(try other.page().bytes != page)
        #expect(try first.page().bytes != page)
    }

    @Test("Two scanimage runs of a noiseless world are equal, byte for byte; page numbers go on from run to run")
    func acrossRuns() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "seed = 5")
        let first = try world.scan(["--resolution", "75"])
        #expect(try world.scan(["--resolution", "75"]) == first)
        #expect(try world.text("state").hasPrefix("pages = 2\ncalibrated = no\n"))
        try world.configure("flatbed", "seed = 6")
        #expect(try world.scan(["--resolution", "75"]) != first)
    }

    @Test("Noise has the deviation that was asked for, offset moves the mean")
    func noise() throws {
        let (_, open) = try open("page = none", "noise = 4", "offset = -40.5")
        try open.set(.right, .words([100 << 16]))
        let statistics = Statistics(try open.page().bytes.map(Double.init))
        #expect(abs(statistics.deviation - 4) < 0.15)
        #expect(abs(statistics.mean - (242 - 40.5)) < 0.15)
    }

    @Test("Neighbouring rows of noise do not repeat each other")
    func noiseRows() throws {
        let (_, open) = try open("page = none", "noise = 4")
        let page = try open.page().bytes
        for row in 1..<59 { #expect(page[row * 59..<(row + 1) * 59] != page[(row - 1) * 59..<row * 59]) }
    }

    @Test("The gain of a column belongs to the place on the bed, in every window and resolution")
    func gains() throws {
        let window = ScanWindow(resolution: 300, left: 0, top: 0, right: 25 << 16, bottom: 1 << 16)
        let shifted = ScanWindow(resolution: 300, left: 10 << 16, top: 0, right: 25 << 16, bottom: 1 << 16)
        let whole = ColumnGains.gains(deviation: 3, seed: 1, window: window, channels: 1)
        #expect(Array(whole[shifted.left...]) == ColumnGains.gains(deviation: 3, seed: 1, window: shifted, channels: 1))
        #expect(whole != ColumnGains.gains(deviation: 3, seed: 2, window: window, channels: 1))
        #expect(Set(ColumnGains.gains(deviation: 0, seed: 1, window: window, channels: 3)) == [RowKernels.unityGain])
    }

    @Test("A pace is held: no byte comes early")
    func pace() throws {
        let (_, open) = try open("pace = 40000")
        let begin = ContinuousClock.now
        #expect(try open.page().bytes.count == 3481)
        // 3481 bytes at 40000 a second.
        #expect(ContinuousClock.now - begin >= .milliseconds(87))
    }

    @Test("A slow page can be cancelled from another thread while it is read")
    func cancelWhileReading() async throws {
        let (_, open) = try open("pace = 1")
        try open.scanner.start()
        let scanner = open.scanner
        nonisolated(unsafe) let canceller = scanner  // sane_cancel is the one call that other threads may make.
        let other = Task.detached { canceller.cancel() }
        var end = DriverStatus.good
        do {
            // 3481 seconds, were it not cancelled.
            while true { _ = try open.read(100) }
        } catch { end = error.status }
        await other.value
        #expect(end == .cancelled)
    }

    @Test("Ctrl-C in scanimage ends a slow page: cancelling is safe in a signal handler")
    func interrupt() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "pace = 1000")
        // 12 minutes, were it not cancelled; state is written when the page starts.
        let script = """
            scanimage -d platensim:flatbed --format=pnm --resolution 75 >/dev/null & program=$!
            for try in $(seq 1000); do [ -e \(world.path("state")) ] && break; timeout 0.02 tail -f /dev/null --pid=$program; done
            kill -INT $program; timeout 20 tail -f /dev/null --pid=$program || kill -KILL $program; wait $program; echo $?
            """
        let result = try BashScript.run(script, in: world)
        #expect(result.text != "137\n" && result.errors.contains("Operation was cancel"), "\(result.text) \(result.errors)")
    }

    @Test(
        "A state file with nonsense or enormous numbers is a forgetful scanner",
        arguments: ["pages = 9223372036854775807", "pages = -5", "?", "pages", "= ="])
    func state(_ text: String) throws {
        let (world, open) = try open("noise = 1")
        try world.put("state", text)
        for _ in 0..<2 { #expect(try open.page().bytes.count == 59 * 59) }
    }

    @Test("A lamp that warms up delays the first start after the opening")
    func warmUp() throws {
        let begin = ContinuousClock.now
        let (_, open) = try open("warm-up = 0.2")
        try open.scanner.start()
        #expect(ContinuousClock.now - begin >= .milliseconds(200))
    }

    @Test("The first page may be huge: an A0 sheet at 2400 dpi starts at once and takes no memory to speak of")
    func huge() throws {
        let (_, open) = try open("bed-width = 900", "bed-height = 1200", "page-width = 841", "page-height = 1189")
        try open.set(.mode, .text("Color"))
        try open.set(.resolution, .words([2400]))
        try open.set(.right, .words([900 << 16]))
        try open.set(.bottom, .words([1200 << 16]))
        try open.scanner.start()
        let parameters = try open.scanner.parameters()
        #expect(parameters.bytesPerLine == 85_039 * 3 && parameters.lines == 113_386)
        #expect(try open.read(1 << 20).count == 1 << 20)
        open.scanner.cancel()
    }
}
