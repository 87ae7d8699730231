import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("The overhead book scanner")
struct OverheadTests {
    private func open(_ lines: String...) throws -> (SimulatedWorld, OpenWorld) {
        let world = try SimulatedWorld("overhead")
        try world.scratch.write((["class = overhead"] + lines).joined(separator: "\n") + "\n", to: "scanners/overhead/scanner.conf")
        return (world, try opened(world))
    }

    /// Where the headings of both pages are, in grey.
    private func opened(_ world: SimulatedWorld) throws -> OpenWorld {
        let open = try OpenWorld.scanner("overhead", in: world)
        try open.set(.mode, .text("Gray"))
        try open.set(.resolution, .words([75]))
        try open.set(.top, .words([70 << 16]))
        try open.set(.bottom, .words([100 << 16]))
        return open
    }

    private func turn(_ world: SimulatedWorld, _ text: String = "") throws { try world.put("turn", text, of: "overhead") }

    @Test("The same spread lies there until somebody turns a page; each is determined by the seed and its number")
    func turning() throws {
        let (world, open) = try open("seed = 4")
        let first = try open.page(isLast: false).bytes
        #expect(try open.page(isLast: false).bytes == first)
        try turn(world)
        let second = try open.page(isLast: false).bytes
        #expect(second != first && !world.has("turn", of: "overhead"))
        try turn(world, "2\n")
        let fourth = try open.page().bytes
        #expect(Set([first, second, fourth]).count == 3)
        // Two pages a spread: that of seed 4 and number 3 begins with page 10, as that of seed 10 and number 0 does.
        let (_, other) = try self.open("seed = 10")
        #expect(try other.page().bytes == fourth)
        try turn(world, "many")
        #expect(throws: DriverFailure(.ioError)) { try open.scanner.start() }
    }

    @Test("The open spread is remembered when nobody has the scanner open")
    func memory() throws {
        let (world, open) = try open()
        try turn(world)
        let page = try open.page().bytes
        open.scanner.close()
        try world.configure("other", "class = overhead")
        #expect(ScannerState(in: open.scanner.folder).spread == 1)
        #expect(try world.text("state", of: "overhead").contains("spread = 1\nspread-captured = yes\n"))
        let (_, fresh) = try self.open()
        #expect(try fresh.page().bytes != page)
    }

    @Test("Pages that turn by themselves make each capture another spread, in the order in which a hand would turn them")
    func turnsByItself() throws {
        let (_, machine) = try open("turns-by-itself = yes")
        let (world, hand) = try open()
        for _ in 0..<3 {
            #expect(try machine.value(.pageTurned) == .flag(true))
            #expect(try machine.page(isLast: false).bytes == hand.page(isLast: false).bytes)
            try turn(world)
        }
    }

    @Test("The sensor tells whether a spread waits that was not captured")
    func sensor() throws {
        let (world, open) = try open()
        #expect(try open.definition(.pageTurned).capabilities.isDisjoint(with: .softSelect))
        #expect(try open.value(.pageTurned) == .flag(true))
        _ = try open.page()
        #expect(try open.value(.pageTurned) == .flag(false))
        try turn(world)
        for _ in 0..<2 { #expect(try open.value(.pageTurned) == .flag(true)) }
        _ = try open.page()
        #expect(try open.value(.pageTurned) == .flag(false))
        try world.put("button-scan", of: "overhead")
        #expect(try open.value(.scanButton) == .flag(true) && open.value(.scanButton) == .flag(false))
    }

    @Test("The book lies in the middle of a dark bed of A2, and where it is shifted to")
    func bed() throws {
        let (_, open) = try open("page-width = 100", "page-height = 200", "document-x = 10", "page = spread")
        #expect(try open.definition(.right).constraint == .range(minimum: 0, maximum: 594 << 16, quantisation: 4096))
        #expect(try open.definition(.bottom).constraint == .range(minimum: 0, maximum: 420 << 16, quantisation: 4096))
        try open.set(.top, .words([0]))
        try open.set(.bottom, .words([420 << 16]))
        let page = try open.page()
        let length = page.parameters.bytesPerLine
        func at(_ x: Double, _ y: Double) -> UInt8 { page.bytes[Int(y / 25.4 * 75) * length + Int(x / 25.4 * 75)] }
        // Pages are seen a millimetre narrower than they are: from 208 to 406 mm, from 110 to 310.
        #expect(at(207, 200) == 22 && at(209, 118) == 248 && at(405, 118) == 248 && at(407, 200) == 22)
        #expect(at(240, 109) == 22 && at(240, 118) == 248 && at(240, 309) == 248 && at(240, 311) == 22)
        #expect(at(307, 118) < 125)
    }

    @Test("An empty bed is dark, and so is what surrounds an image")
    func documents() throws {
        let (world, open) = try open("page = none")
        #expect(Set(try open.page().bytes) == [22])
        try TestImage(width: 100, height: 50, channels: 1).writeTIFF(world.path("image.tif", of: "overhead"), resolution: 75)
        try world.configure("overhead", "class = overhead", "document = image.tif", "document-y = 70", "document-x = 20")
        let row = try open.page().bytes.prefix(1754)
        #expect(Array(row[59..<159]) == (0..<100).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 251) } && row[58] == 22 && row[159] == 22)
    }

    @Test("The lens darkens the corners by the fourth power of the cosine, a lamp on the left the right side, and pixels are not alike nor columns")
    func shading() throws {
        let (world, open) = try open("page = none", "vignetting = 36")
        var white = TestImage(width: 1755, height: 1241, channels: 1)
        for index in white.samples.indices { white.samples[index] = 200 }
        try white.writeTIFF(world.path("white.tif", of: "overhead"), resolution: 75)
        func rows(_ lines: String...) throws -> [[Double]] {
            try world.configure("overhead", (["class = overhead", "document = white.tif"] + lines).joined(separator: "\n"))
            try open.set(.top, .words([0]))
            try open.set(.bottom, .words([420 << 16]))
            let page = try open.page()
            let length = page.parameters.bytesPerLine
            return (0..<page.bytes.count / length).map { row in page.bytes[row * length..<(row + 1) * length].map(Double.init) }
        }
        let lens = try rows("vignetting = 36")
        let (height, width) = (lens.count, lens[0].count)
        func near(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) <= 1 }
        #expect(near(lens[height / 2][width / 2], 200) && near(lens[0][0], 128) && near(lens[height - 1][width - 1], 128))
        // cos⁴ in the middle of the left edge: 0.64 in the corners is 1 / 1.25².
        let edge: Double = 0.25 * 594 * 594 / Double(594 * 594 + 420 * 420)
        let expected: Double = 200 / ((1 + edge) * (1 + edge))
        #expect(near(lens[height / 2][0], expected))
        let side = try rows("side-light = 19")
        #expect(near(side[10][0], 200) && near(side[10][width - 1], 162) && side[height - 1] == side[0])
        let pixels = try rows("gain-variation = 3")
        let columns = (0..<width).map { x -> Double in
            let sum: Double = pixels.reduce(0) { $0 + $1[x] }
            return sum / Double(height)
        }
        let (least, greatest) = (columns.min() ?? 0, columns.max() ?? 255)
        #expect(Set(pixels[5]).count > 20 && greatest - least < 2, "the means of columns are all the same")
        #expect(try rows("gain-variation = 3") == pixels)
    }

    @Test("Only the first capture of a session waits for lamp and lens")
    func session() throws {
        let (world, open) = try open("warm-up = 0.2", "focus-time = 0.2")
        func finish() { while (try? open.read(100_000)) != nil {} }
        #expect(try ContinuousClock().measure { try open.scanner.start() } >= .milliseconds(400))
        finish()
        // An hour, were the lens focused again.
        try world.configure("overhead", "class = overhead", "focus-time = 3600")
        try open.scanner.start()
        finish()
        open.scanner.cancel()
        try open.scanner.start()
        var lamp = open.scanner.lamp
        #expect(lamp.light(at: MonotonicTime.now, idle: 60) < MonotonicTime.now - 0.4)
    }

    @Test("A lamp that goes out after a cancel is waited for again")
    func idle() throws {
        let (_, open) = try open("warm-up = 0.1", "focus-time = 0.2", "lamp-idle = 0")
        func start() throws -> Duration { try ContinuousClock().measure { try open.scanner.start() } }
        #expect(try start() >= .milliseconds(300))
        open.scanner.cancel()
        #expect(try start() >= .milliseconds(300))
        open.scanner.cancel()
        try open.set(.autofocus, .flag(false))
        #expect(try start() >= .milliseconds(100) && !open.scanner.lamp.isFocused)
    }

    @Test("The lamp stays for its time after a cancel, and the next start makes it stay")
    func lamp() {
        var lamp = LampSession(.overhead, openedAt: 0)
        #expect(lamp.light(at: 100, idle: 60) == 100 && !lamp.isFocused)
        lamp.noteFocus()
        #expect(lamp.light(at: 1000, idle: 60) == 100)
        lamp.noteCancel(at: 1000)
        #expect(lamp.light(at: 1059, idle: 60) == 100 && lamp.isFocused)
        #expect(lamp.light(at: 2000, idle: 60) == 100)
        lamp.noteCancel(at: 2000)
        #expect(lamp.light(at: 2060, idle: 60) == 2060 && !lamp.isFocused)
        var flatbed = LampSession(.flatbed, openedAt: 5)
        flatbed.noteCancel(at: 6)
        #expect(flatbed.light(at: 1000, idle: 0) == 5 && flatbed.isFocused)
    }

    @Test("A lamp that answers WARMING_UP is lit by the first try, and not waited for by the opening")
    func warmingUp() throws {
        let (_, open) = try open("warm-up = 3600", "warm-up-style = status")
        for _ in 0..<2 { #expect(throws: DriverFailure(.warmingUp)) { try open.scanner.start() } }
        #expect(open.scanner.lamp.light(at: 1e9, idle: 60) < 1e9)
    }

    @Test("scanimage lists it as SANE has it and captures a book, spread after spread, in one opening")
    func scanimage() throws {
        let world = try SimulatedWorld()
        try world.configure("overhead", "class = overhead", "turns-by-itself = yes")
        #expect(try world.scanimage(["-f", "%m|%t"]).text == "Simulated Overhead Scanner|flatbed scanner")
        let options = try world.scanimage(["-d", "platensim:overhead", "-A"]).text
        for line in [
            "--source Document Table [Document Table]", "--resolution 75|100|150|200|300|400|600dpi [150]",
            "-x 0..594mm (in steps of 0.0625) [594]", "-y 0..420mm (in steps of 0.0625) [420]", "--autofocus[=(yes|no)] [yes]",
            "--page-turned[=(yes|no)] [yes] [hardware]", "--scan[=(yes|no)] [no] [hardware]",
        ] { #expect(options.contains(line), "\(line) is not in\n\(options)") }
        let batch = ["--batch=\(world.scratch.path("spread-%d.pnm"))", "--batch-count=3", "--resolution", "75", "--mode", "Gray"]
        let result = try world.scanimage(["-d", "platensim:overhead"] + batch)
        #expect(result.errors.contains("Batch terminated, 3 pages scanned"), "\(result.errors)")
        let state = try world.text("state", of: "overhead")
        #expect(state.contains("spread = 2\n") && state.contains("opens = 2\n"), "\(state)")
        #expect(try Shell.run("cmp", ["-s", world.scratch.path("spread-1.pnm"), world.scratch.path("spread-2.pnm")]).status == 1)
    }
}
