import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("Frames, and what a driver says of them")
struct FrameTests {
    private static let small = ["--resolution", "75", "-x", "20", "-y", "20"]

    /// 59 pixels and rows, in colour.
    private func open(_ lines: String...) throws -> (SimulatedWorld, OpenWorld) {
        let world = try SimulatedWorld("frames")
        try world.scratch.write((lines + ["serial = A"]).joined(separator: "\n") + "\n", to: "scanners/flatbed/scanner.conf")
        let open = try OpenWorld.scanner(in: world)
        try open.shrink()
        try open.set(.mode, .text("Color"))
        return (world, open)
    }

    @Test(
        "Three passes give the three colours of the page, noise and all, in the order of the key",
        arguments: [PassOrder.redGreenBlue, .redBlueGreen, .greenRedBlue, .greenBlueRed, .blueRedGreen, .blueGreenRed], [8, 16])
    func passes(_ order: PassOrder, _ depth: Int32) throws {
        let (_, single) = try open("noise = 2", "gain-variation = 3")
        let (world, open) = try open("noise = 2", "gain-variation = 3", "passes = \(order.rawValue)")
        try single.set(.depth, .words([depth]))
        try open.set(.depth, .words([depth]))
        let (size, planes) = (Int(depth) / 8, ["R": 0, "G": 1, "B": 2])
        // Two pages, each with its own noise.
        for _ in 0..<2 {
            let page = try single.page()
            #expect(page.parameters.format == .colour && page.parameters.isLastFrame)
            for (index, letter) in order.rawValue.enumerated() {
                let frame = try open.page(isLast: index == 2)
                let plane = try #require(planes[String(letter)])
                #expect(frame.parameters.format.rawValue == Int32(2 + plane) && frame.parameters.isLastFrame == (index == 2))
                #expect(frame.parameters.bytesPerLine == 59 * size && frame.parameters.lines == 59)
                let starts: [Int] = (0..<59 * 59).map { ($0 * 3 + plane) * size }
                let expected: [UInt8] = starts.flatMap { Array(page.bytes[$0..<$0 + size]) }
                #expect(frame.bytes == expected)
            }
        }
        #expect(try world.text("state").hasPrefix("pages = 2\n") && open.scanner.pages == 2)
    }

    @Test("Grey, and sheets of a feeder, come in one frame whatever the scanner does with colour")
    func single() throws {
        let (_, open) = try open("passes = RGB", "adf = yes", "stack = 2")
        try open.set(.mode, .text("Gray"))
        #expect(try open.page().parameters.format == .grey && open.page().parameters.isLastFrame)
        try open.set(.mode, .text("Color"))
        try open.set(.source, .text("ADF Duplex"))
        for isLast in [false, true] {
            let page = try open.page(isLast: isLast)
            #expect(page.parameters.format == .colour && page.parameters.isLastFrame && page.bytes.count == 59 * 59 * 3)
        }
    }

    @Test("Between the frames of a page no option can be set; a cancel or a failure gives the page up")
    func givingUp() throws {
        let (world, open) = try open("passes = BGR")
        func next() throws -> Int32 { try open.page(isLast: false).parameters.format.rawValue }
        #expect(try next() == 4)
        #expect(throws: DriverFailure(.deviceBusy)) { try open.set(.mode, .text("Gray")) }
        #expect(try open.scanner.parameters().format == .blue)
        #expect(try next() == 3)
        open.scanner.cancel()
        #expect(try next() == 4)
        // Not now is not never: the next frame is still the second.
        try world.put("fault", "status-at-start DEVICE_BUSY\n")
        #expect(throws: DriverFailure(.deviceBusy)) { try open.scanner.start() }
        #expect(try next() == 3)
        try world.put("fault", "status-at-start IO_ERROR\n")
        #expect(throws: DriverFailure(.ioError)) { try open.scanner.start() }
        #expect(try next() == 4)
        try world.put("fault", "status-at-row 5 IO_ERROR\n")
        #expect(try next() == 3 && next() == 4)
        open.scanner.cancel()
        try open.set(.mode, .text("Gray"))
    }

    @Test("A fault of a certain page is none of its later frames")
    func sheet() throws {
        let (_, open) = try open("passes = RGB", "fault = status-at-sheet 2 JAMMED")
        for _ in 0..<3 { #expect(try open.page(isLast: false).end == .endOfFile) }
        #expect(throws: DriverFailure(.jammed)) { try open.scanner.start() }
    }

    @Test("scanimage puts three passes together to the page that one pass gives", arguments: ["RGB", "BGR"])
    func scanimage(_ order: String) throws {
        let world = try SimulatedWorld("passes")
        try world.configure("single", "seed = 3")
        try world.configure("three", "seed = 3", "passes = \(order)")
        #expect(try world.scan(Self.small, from: "three") == world.scan(Self.small, from: "single"))
    }

    @Test("Every second frame of a scan in three passes is shorter, and says so")
    func framesDiffer() throws {
        let (_, open) = try open("passes = RGB", "fault = frame-lines-differ 4")
        let frames = try (0..<3).map { try open.page(isLast: $0 == 2) }
        #expect(frames.map(\.parameters.lines) == [59, 55, 59] && frames.map { $0.bytes.count / 59 } == [59, 55, 59])
    }

    @Test("Every second page is shorter; a line of the file waits for one, and a page may lose all its rows")
    func pagesDiffer() throws {
        let (_, always) = try open("fault = frame-lines-differ 9")
        #expect(try (0..<4).map { _ in try always.page().parameters.lines } == [59, 50, 59, 50])
        let (world, once) = try open()
        try world.put("fault", "frame-lines-differ 100\nunknown-length\n")
        #expect(try once.page().parameters.lines == -1 && world.text("fault") == "frame-lines-differ 100\n")
        let second = try once.page()
        #expect(second.parameters.lines == 0 && second.bytes.isEmpty && !world.has("fault"))
        #expect(try (0..<2).map { _ in try once.page().parameters.lines } == [59, 59])
    }

    @Test("A driver may say anything of its frames; the rows are as they were")
    func announced() throws {
        let lies = [
            "announced-format 17", "announced-lines -5", "announced-pixels 2147483647", "announced-bytes-per-line 7", "announced-depth 0",
        ]
        let (world, open) = try open("line-padding = 1")
        let (before, honest) = (try open.scanner.parameters(), try open.page())
        try world.put("fault", lies.joined(separator: "\n"))
        let page = try open.page()
        #expect(page.parameters.format.rawValue == 17 && page.parameters.lines == -5 && page.parameters.pixelsPerLine == 2_147_483_647)
        #expect(page.parameters.bytesPerLine == 7 && page.parameters.depth == 0)
        #expect(page.bytes == honest.bytes && !world.has("fault"))
        #expect(try open.scanner.parameters() == before && honest.parameters == before)
    }

    @Test("A read may tell of more than there is, once a page")
    func overlong() throws {
        let (world, open) = try open()
        try world.put("fault", "overlong-read 100\n")
        try open.scanner.start()
        var bytes = [UInt8](repeating: 0xEE, count: 64)
        var lengths: [Int] = []
        for _ in 0..<2 {
            var elements = bytes.mutableSpan
            var span = elements.mutableBytes
            lengths.append(try open.scanner.read(into: &span))
        }
        #expect(lengths == [164, 64] && !bytes.contains(0xEE))
    }

    @Test("Empty reads may go on for ever")
    func emptyReads() throws {
        let (_, open) = try open("fault = zero-reads ever")
        try open.scanner.start()
        for _ in 0..<10_000 { #expect(try open.read(100).isEmpty) }
        open.scanner.cancel()
        #expect(throws: DriverFailure(.cancelled)) { try open.read(100) }
        #expect(try Fault("zero-reads ever") == .zeroReads(.max))
    }

    @Test("Twelve bits are the upper ones of sixteen, in words")
    func twelveBits() throws {
        let (_, open) = try open("twelve-bit = yes")
        #expect(try open.definition(.depth).constraint == .words([8, 12, 16]))
        try open.set(.depth, .words([16]))
        let sixteen = try open.page()
        try open.set(.depth, .words([12]))
        let twelve = try open.page()
        #expect(twelve.parameters.depth == 12 && twelve.parameters.bytesPerLine == sixteen.parameters.bytesPerLine)
        func words(_ bytes: [UInt8]) -> [Int] { stride(from: 0, to: bytes.count, by: 2).map { Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8 } }
        #expect(words(twelve.bytes) == words(sixteen.bytes).map { $0 >> 4 } && words(twelve.bytes).contains { $0 > 255 })
    }

    @Test(
        "Lines that are no such fault say what is missing",
        arguments: [
            ("announced-depth", "announced-depth needs a whole number from -2147483648"), ("announced-lines 2147483648", "announced-lines needs"),
            ("announced-pixels many", "announced-pixels needs"), ("overlong-read", "needs a number of bytes"),
            ("frame-lines-differ x", "needs a number of rows"), ("zero-reads never", "needs a number of reads"),
            ("announced-colour 3", "announced-bytes-per-line, announced-depth"), ("announced-format 3 4", "does not take \"4\""),
        ])
    func badLines(_ line: String, _ reason: String) {
        do {
            Issue.record("\(try Fault(line)) was understood")
        } catch {
            #expect(error.reason.contains(reason), "\(error.reason)")
        }
    }
}
