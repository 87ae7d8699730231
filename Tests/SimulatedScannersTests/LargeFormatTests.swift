import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("The large-format scanner")
struct LargeFormatTests {
    private static let noDocuments = DriverFailure(.noDocuments)

    /// 100 dpi in grey: 3598 pixels a row, and 4 in a millimetre.
    private func open(_ lines: String...) throws -> (SimulatedWorld, OpenWorld) {
        let world = try SimulatedWorld("plan")
        try world.scratch.write((["class = large-format"] + lines).joined(separator: "\n") + "\n", to: "scanners/plan/scanner.conf")
        let open = try OpenWorld.scanner("plan", in: world)
        try open.set(.mode, .text("Gray"))
        try open.set(.resolution, .words([100]))
        return (world, open)
    }

    private func rows(_ page: OpenWorld.Page) -> [[UInt8]] {
        let length = page.parameters.bytesPerLine
        return (0..<page.bytes.count / length).map { Array(page.bytes[$0 * length..<($0 + 1) * length]) }
    }

    @Test("A sheet of unknown length comes until it ends, and then there is none")
    func sheet() throws {
        let (world, open) = try open("stack = 1", "page-height = 254")
        #expect(try open.value(.pageLoaded) == .flag(true) && open.scanner.parameters().lines == -1)
        let page = try open.page()
        #expect(page.parameters.lines == -1 && page.parameters.pixelsPerLine == 3598 && page.end == .endOfFile)
        #expect(page.bytes.count == 1000 * 3598)
        // 914 - 841 mm of roller, half on each side; the paper reaches to the last row.
        let last = page.bytes.suffix(3598)
        #expect(Array(last.prefix(143)) == [UInt8](repeating: 242, count: 143) && last.dropFirst(144).first == 248)
        #expect(try world.text("stack", of: "plan") == "0\n" && open.value(.pageLoaded) == .flag(false))
        for _ in 0..<2 { #expect(throws: Self.noDocuments) { try open.scanner.start() } }
        try world.put("stack", "1", of: "plan")
        #expect(try open.page().bytes != page.bytes)
    }

    @Test("The area's lower edge ends the page sooner, and what lies above the area is passed over")
    func area() throws {
        let (_, open) = try open("stack = 3", "page-height = 300", "never-empty = yes")
        let whole = try open.page().bytes
        try open.set(.bottom, .words([100 << 16]))
        try open.set(.top, .words([FixedPoint.word(50.8)]))
        let page = try open.page()
        #expect(page.parameters.lines == -1 && page.bytes.count == 194 * 3598 && page.bytes != Array(whole.prefix(page.bytes.count)))
        // A sheet that ends above the area has no rows at all.
        try open.set(.bottom, .words([500 << 16]))
        try open.set(.top, .words([400 << 16]))
        #expect(try open.page().bytes.isEmpty)
    }

    @Test(
        "What is announced is what the key says, and what comes is what there is",
        arguments: [("unknown", -1), ("exact", 1000), ("area", 59_055), ("500", 1969), ("100.5", 396)])
    func announced(_ key: String, _ lines: Int) throws {
        let (_, open) = try open("stack = 1", "page-height = 254", "announced-length = \(key)")
        #expect(try open.scanner.parameters().lines == lines)
        let page = try open.page()
        #expect(page.parameters.lines == lines && page.bytes.count == 1000 * 3598)
    }

    @Test("A sheet ends in the middle of the page when somebody says so, and may go on for longer than it was")
    func endsWhileRunning() throws {
        let (world, open) = try open("stack = 2", "page-height = 254")
        try open.scanner.start()
        #expect(try open.read(3598 * 300).count == 3598 * 300)
        try world.put("sheet-length", "101.6\n", of: "plan")
        #expect(try open.read(3598 * 300).count == 3598 * 100)
        #expect(throws: DriverFailure(.endOfFile)) { try open.read(1) }
        try world.put("sheet-length", "300", of: "plan")
        #expect(try open.page().bytes.count == 1181 * 3598)
        try world.put("sheet-length", "long", of: "plan")
        try world.put("stack", "1", of: "plan")
        try open.scanner.start()
        #expect(throws: DriverFailure(.ioError)) { try open.read(1) }
    }

    @Test("Sheets may be twenty metres long, and the area fifteen")
    func long() throws {
        let (world, open) = try open("stack = 1", "page-height = 20000")
        try open.set(.mode, .text("Color"))
        try open.set(.resolution, .words([1200]))
        try open.scanner.start()
        #expect(try open.scanner.parameters().bytesPerLine == 43_181 * 3)
        #expect(try open.read(1 << 20).count == 1 << 20)
        open.scanner.cancel()
        try open.set(.mode, .text("Lineart"))
        try open.set(.resolution, .words([100]))
        try open.set(.right, .words([10 << 16]))
        try open.set(.top, .words([14_900 << 16]))
        #expect(try open.definition(.bottom).constraint == .range(minimum: 0, maximum: 15_000 << 16, quantisation: 4096))
        try world.put("stack", "1", of: "plan")
        #expect(try open.page().bytes.count == 394 * 5)
    }

    @Test("A sheet of 612 MB comes from a driver that may have 200")
    func memory() throws {
        let world = try SimulatedWorld()
        try world.configure("plan", "class = large-format", "stack = 1", "page-height = 400", "announced-length = exact")
        // In kilobytes of address space.
        let script = "ulimit -v 200000; scanimage -d platensim:plan --resolution 600 --format=pnm | wc -c"
        let header = "P6\n# SANE data follows\n21591 9449\n255\n".utf8.count
        #expect(try BashScript.run(script, in: world).text == "\(21_591 * 3 * 9449 + header)\n")
    }

    @Test("Options can be set between the sheets; troubles are those of a feeder")
    func troubles() throws {
        let (world, open) = try open("stack = 9", "page-height = 50", "fault = zero-reads 2")
        #expect(try open.page(isLast: false).emptyReads == 2)
        try open.set(.mode, .text("Lineart"))
        #expect(try open.page().bytes.count == 197 * 450)
        for (file, status) in [("lid-open", DriverStatus.coverOpen), ("jammed", .jammed), ("busy", .deviceBusy), ("double-feed", .jammed)] {
            try world.put(file, of: "plan")
            #expect(throws: DriverFailure(status)) { try open.scanner.start() }
            _ = try Shell.run("rm", [world.path(file, of: "plan")])
        }
        try world.put("fault", "short-page 10\nextra-rows 3\n", of: "plan")
        #expect(try open.page().bytes.count == 13 * 450)
        try open.scanner.start()
        _ = try open.read(100)
        try world.put("jammed", of: "plan")
        #expect(throws: DriverFailure(.jammed)) { while true { _ = try open.read(100) } }
    }

    @Test("Every second module of the sensor sees what lies further right and further down")
    func stitching() throws {
        let (_, aligned) = try open("stack = 1", "page-height = 120", "modules = 2")
        let (_, displaced) = try open("stack = 1", "page-height = 120", "modules = 2", "stitch-across = 0.508", "stitch-down = -0.762")
        let (straight, stitched) = (rows(try aligned.page()), rows(try displaced.page()))
        #expect(straight.count == stitched.count)
        // Two pixels to the right, three up, beyond the middle of 3598.
        for y in 3..<straight.count {
            #expect(stitched[y][..<1799] == straight[y][..<1799])
            #expect(stitched[y][1799..<3596] == straight[y - 3][1801..<3598])
        }
    }

    @Test("A transport that is too fast shortens the image and leaves rows out, one that is too slow repeats rows", arguments: [1.0, -1.0])
    func transport(_ error: Double) throws {
        let (_, exact) = try open("stack = 1", "page-height = 254")
        let (_, wrong) = try open("stack = 1", "page-height = 254", "transport-error = \(error)")
        let (straight, scaled) = (rows(try exact.page()), rows(try wrong.page()))
        #expect(scaled.count == (error > 0 ? 990 : 1010))
        for y in scaled.indices { #expect(scaled[y] == straight[Int((Double(y) + 0.5) * (1 + error / 100))], "row \(y)") }
    }

    @Test("A streak lies at the same place of the sensor in every window and at every resolution, and no calibration takes it away")
    func streak() throws {
        let (_, open) = try open("stack = 99", "page = none", "page-height = 10", "streak = 50", "streak-x = 254", "streak-width = 1.016")
        func dark(_ row: [UInt8]) -> [Int] { row.indices.filter { row[$0] == 124 } }
        let page = rows(try open.page())
        #expect(page.allSatisfy { dark($0) == Array(1000..<1004) })
        try open.set(.left, .words([FixedPoint.word(127)]))
        #expect(dark(rows(try open.page())[0]) == Array(500..<504))
        try open.set(.calibrate, .none)
        try open.set(.resolution, .words([200]))
        #expect(dark(rows(try open.page())[0]) == Array(1000..<1008))
    }

    @Test("An image is a sheet of its own length")
    func document() throws {
        let world = try SimulatedWorld()
        try TestImage(width: 400, height: 300, channels: 1).writeTIFF(world.scratch.path("image.tif"), resolution: 100)
        try world.configure(
            "plan", "class = large-format", "stack = 1", "document = \(world.scratch.path("image.tif"))", "page-width = 101.6")
        let open = try OpenWorld.scanner("plan", in: world)
        try open.set(.mode, .text("Gray"))
        try open.set(.resolution, .words([100]))
        #expect(try open.page().bytes.count == 300 * 3598)
    }

    @Test("scanimage lists it as SANE has it and takes sheet after sheet whose length it does not know")
    func scanimage() throws {
        let world = try SimulatedWorld()
        try world.configure("plan", "class = large-format", "stack = 2", "page-height = 254")
        #expect(try world.scanimage(["-f", "%m|%t"]).text == "Simulated Large-Format Scanner|sheetfed scanner")
        let options = try world.scanimage(["-d", "platensim:plan", "-A"]).text
        for line in [
            "--source ADF Front|Manual Feed Tray [ADF Front]", "--resolution 100|150|200|300|400|600|1200dpi [150]",
            "-x 0..914mm (in steps of 0.0625) [914]", "-y 0..15000mm (in steps of 0.0625) [15000]",
            "--page-height 50..15000mm (in steps of 0.0625) [15000]", "--page-loaded[=(yes|no)] [yes] [hardware]",
            "--cover-open[=(yes|no)] [no] [hardware]", "--scan[=(yes|no)] [no] [hardware]", "--depth 8|16bit [8]",
        ] { #expect(options.contains(line), "\(line) is not in\n\(options)") }
        let batch = ["--batch=\(world.scratch.path("sheet-%d.pnm"))", "--resolution", "100", "--mode", "Gray", "--format=pnm"]
        let result = try world.scanimage(["-d", "platensim:plan"] + batch)
        #expect(result.errors.contains("Batch terminated, 2 pages scanned"), "\(result.errors)")
        for mode in ["Lineart", "Gray", "Color"] {
            try world.put("stack", "1", of: "plan")
            let image = try world.scan(["--resolution", "100", "--mode", mode, "--source", "Manual Feed Tray"], from: "plan")
            #expect((image.width, image.height) == (3598, 1000))
        }
    }

    @Test(
        "Values that a key does not allow are mistakes",
        arguments: [
            "announced-length = soon", "announced-length = 5", "modules = 0", "stitch-down = 6", "transport-error = x", "streak = 101",
            "page-height = 20001", "page = painting",
        ])
    func mistakes(_ line: String) throws {
        let world = try SimulatedWorld("mistakes")
        try world.configure("plan", line)
        let result = try world.scanimage(["-d", "platensim:plan", "-n"])
        #expect(result.errors.contains("scanner.conf:1: \(line.split(separator: " ")[0]): "), "\(result.errors)")
    }

    @Test("A plan and a text can lie on any scanner")
    func pages() throws {
        let world = try SimulatedWorld()
        func page(_ kind: String) throws -> [UInt8] {
            try world.configure("flatbed", "page = \(kind)")
            return try world.scan(["--resolution", "75", "--mode", "Gray", "-y", "60"]).bytes
        }
        let generated = try page("generated")
        #expect(try page("text") == generated && page("plan") != generated)
    }
}
