import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("The sheet-fed duplex feeder")
struct FeederTests {
    private static let noDocuments = DriverFailure(.noDocuments)

    private func open(_ lines: String..., source: String = "ADF Duplex") throws -> (SimulatedWorld, OpenWorld) {
        let world = try SimulatedWorld("feeder")
        try world.scratch.write((["class = sheet-fed"] + lines).joined(separator: "\n") + "\n", to: "scanners/feeder/scanner.conf")
        let open = try OpenWorld.scanner("feeder", in: world)
        try open.shrink()
        // Where the heading is, so that pages differ.
        try open.set(.right, .words([100 << 16]))
        try open.set(.bottom, .words([30 << 16]))
        try open.set(.source, .text(source))
        return (world, open)
    }

    private func sheet(_ open: OpenWorld) throws -> [UInt8] { try open.page(isLast: false).bytes }

    @Test("A duplex stack gives front, back, front, … all different, and then NO_DOCS")
    func duplex() throws {
        let (world, open) = try open("stack = 2")
        var sides: [[UInt8]] = []
        for side in [false, true, false, true] {
            try open.scanner.start()
            #expect(try open.value(.side) == .flag(side))
            var bytes: [UInt8] = []
            while let part = try? open.read(10_000) { bytes += part }
            sides.append(bytes)
        }
        #expect(Set(sides).count == 4 && sides.allSatisfy { $0.count == sides[0].count && !$0.isEmpty })
        #expect(try world.text("stack", of: "feeder") == "0\n")
        for _ in 0..<3 { #expect(throws: Self.noDocuments) { try open.scanner.start() } }
    }

    @Test("A duplex stack may lack its blank backs, or be refused")
    func withoutBacks() throws {
        let (_, fronts) = try open("stack = 2", "blank-backs = yes", "skips-blank-backs = yes")
        for _ in 0..<2 {
            try fronts.scanner.start()
            #expect(try fronts.value(.side) == .flag(false))
            while (try? fronts.read(10_000)) != nil {}
        }
        #expect(throws: Self.noDocuments) { try fronts.scanner.start() }
        let (world, refused) = try open("stack = 2", "refuses-duplex = yes")
        #expect(throws: DriverFailure(.invalid)) { try refused.scanner.start() }
        try refused.set(.source, .text("ADF Front"))
        try refused.scanner.start()
        #expect(try world.text("stack", of: "feeder") == "1\n")
    }

    @Test("A simplex stack gives fronts or backs only, the same that duplex gives")
    func simplex() throws {
        let (_, both) = try open("stack = 2")
        let sides = try (0..<4).map { _ in try sheet(both) }
        let (_, fronts) = try open("stack = 2", source: "ADF Front")
        #expect(try [sheet(fronts), sheet(fronts)] == [sides[0], sides[2]])
        #expect(throws: Self.noDocuments) { try fronts.scanner.start() }
        let (_, backs) = try open("stack = 2", source: "ADF Back")
        #expect(try backs.value(.side) == .flag(true))
        #expect(try [sheet(backs), sheet(backs)] == [sides[1], sides[3]])
    }

    @Test("The front of sheet n is the generated page of seed + n, in the middle of the paper path")
    func content() throws {
        let (_, open) = try open("stack = 2", "seed = 40", source: "ADF Front")
        _ = try sheet(open)
        let flatbed = try SimulatedWorld("glass")
        // 216 mm of path, 210 mm of sheet: with a page as wide as the path its left edge is 3 mm off.
        try flatbed.configure("flatbed", "seed = 41", "document-x = 3")
        let glass = try OpenWorld.scanner(in: flatbed)
        open.scanner.cancel()
        try open.set(.pageWidth, .words([216 << 16]))
        for scanner in [open, glass] {
            try scanner.set(.mode, .text("Gray"))
            try scanner.set(.resolution, .words([75]))
            try scanner.set(.right, .words([100 << 16]))
            try scanner.set(.bottom, .words([30 << 16]))
        }
        #expect(try sheet(open) == glass.page().bytes)
    }

    @Test("A sheet is where the page-width says: half of what is not expected is cut off on the left")
    func centring() throws {
        let (_, open) = try open("stack = 2", "page = none", "page-width = 100", source: "ADF Front")
        try open.set(.pageWidth, .words([120 << 16]))
        try open.set(.right, .words([120 << 16]))
        #expect(try open.scanner.parameters().pixelsPerLine == 354)
        let row = try open.page().bytes.prefix(354)
        // 10 mm of white roller, 100 mm of paper, 10 mm of roller.
        #expect(row[0] == 242 && row[28] == 242 && row[30] == 248 && row[323] == 248 && row[326] == 242)
        // A sheet that is wider than it is said to be loses its edges.
        try open.set(.pageWidth, .words([60 << 16]))
        #expect(try open.value(.right) == .words([60 << 16]))
        #expect(Set(try open.page().bytes.prefix(177)) == [248])
    }

    @Test("page-width and page-height bound the area, Letter at first")
    func pageSize() throws {
        let (_, open) = try open("bed-height = 400")
        #expect(try open.definition(.bottom).constraint == .range(minimum: 0, maximum: FixedPoint.word(279.375), quantisation: 4096))
        #expect(try open.set(.bottom, .words([297 << 16])).value == .words([FixedPoint.word(279.375)]))
        #expect(try open.set(.pageHeight, .words([297 << 16])).effects == [.reloadOptions, .reloadParameters])
        #expect(try open.set(.bottom, .words([297 << 16])).effects == .reloadParameters)
        #expect(try open.set(.pageHeight, .words([1])).value == .words([50 << 16]))
        #expect(try open.value(.bottom) == .words([50 << 16]))
    }

    @Test("Blank backs are blank")
    func blankBacks() throws {
        let (_, open) = try open("stack = 1", "blank-backs = yes")
        #expect(Set(try sheet(open)).count > 1)
        // Letter is wider than the sheet: some of the roller is seen beside it.
        #expect(Set(try sheet(open)) == [242, 248])
    }

    @Test("A cancel between the sides drops the buffered back, and the next start draws a sheet")
    func cancelBetweenSides() throws {
        let (world, open) = try open("stack = 2")
        let (_, other) = try self.open("stack = 2")
        let sides = try (0..<4).map { _ in try sheet(other) }
        #expect(try sheet(open) == sides[0])
        #expect(try open.value(.topEdge) == .flag(true))
        open.scanner.cancel()
        #expect(try open.value(.topEdge) == .flag(false) && open.value(.side) == .flag(false))
        #expect(try sheet(open) == sides[2])
        #expect(try world.text("stack", of: "feeder") == "0\n")
    }

    @Test("Options cannot be set between the pages of a series; after a cancel or its end they can")
    func series() throws {
        let (_, open) = try open("stack = 3")
        _ = try sheet(open)
        #expect(throws: DriverFailure(.deviceBusy)) { try open.set(.mode, .text("Color")) }
        open.scanner.cancel()
        try open.set(.mode, .text("Color"))
        while (try? sheet(open)) != nil {}
        try open.set(.mode, .text("Gray"))
    }

    @Test("The hopper is loaded while the scanner is open, and says whether it holds paper")
    func reload() throws {
        let (world, open) = try open(source: "ADF Front")
        #expect(try open.value(.pageLoaded) == .flag(false))
        #expect(throws: Self.noDocuments) { try open.scanner.start() }
        try world.put("stack", "1\n", of: "feeder")
        #expect(try open.value(.pageLoaded) == .flag(true))
        let first = try sheet(open)
        #expect(try open.value(.pageLoaded) == .flag(false))
        #expect(throws: Self.noDocuments) { try open.scanner.start() }
        try world.put("stack", "1", of: "feeder")
        #expect(try sheet(open) != first)
        try world.put("stack", "a few", of: "feeder")
        for _ in 0..<2 { #expect(throws: DriverFailure(.ioError)) { try open.scanner.start() } }
    }

    @Test("An empty hopper behaves as it is told to", arguments: [("no-docs-in-read", 7), ("eof", 5), ("zero-lines", 5)])
    func ends(_ end: String, _ status: UInt32) throws {
        let (_, open) = try open("stack = 1", "feeder-end = \(end)", "fault = extra-rows 3", source: "ADF Front")
        #expect(try !sheet(open).isEmpty)
        for _ in 0..<2 {
            let page = try open.page(isLast: false)
            #expect(page.bytes.isEmpty && page.emptyReads == 0 && page.end == DriverStatus(rawValue: status))
            #expect(page.parameters.lines == (end == "zero-lines" ? 0 : 89))
        }
    }

    @Test("A feeder that is never empty gives the last page for ever, noise and all")
    func neverEmpty() throws {
        let (_, open) = try open("stack = 2", "never-empty = yes", "noise = 2", source: "ADF Front")
        let pages = try (0..<5).map { _ in try sheet(open) }
        #expect(pages[0] != pages[1] && pages[1] == pages[2] && pages[2] == pages[3] && pages[3] == pages[4])
        #expect(try open.value(.pageLoaded) == .flag(true))
    }

    @Test("Sheets that were drawn ahead are lost with the series")
    func prefetch() throws {
        let (world, open) = try open("stack = 10", "prefetch = 2", source: "ADF Front")
        _ = try sheet(open)
        #expect(try world.text("stack", of: "feeder") == "7\n")
        _ = try sheet(open)
        #expect(try world.text("stack", of: "feeder") == "6\n")
        open.scanner.cancel()
        _ = try sheet(open)
        #expect(try world.text("stack", of: "feeder") == "3\n")
        // All that is in the hopper comes out where nobody cancels.
        var sheets = 0
        while (try? sheet(open)) != nil { sheets += 1 }
        #expect(sheets == 5)
    }

    @Test("A jam loses what is in the paper path; an open cover and a double feed stop the next sheet")
    func troubles() throws {
        let (world, open) = try open("stack = 9")
        try open.scanner.start()
        #expect(try !open.read(100).isEmpty)
        try world.put("jammed", of: "feeder")
        #expect(throws: DriverFailure(.jammed)) { try open.read(100) }
        #expect(throws: DriverFailure(.jammed)) { try open.scanner.start() }
        _ = try Shell.run("rm", [world.path("jammed", of: "feeder")])
        try open.scanner.start()
        #expect(try open.value(.side) == .flag(false))
        open.scanner.cancel()
        try world.put("lid-open", of: "feeder")
        #expect(try open.value(.coverOpen) == .flag(true))
        #expect(throws: DriverFailure(.coverOpen)) { try open.scanner.start() }
        _ = try Shell.run("rm", [world.path("lid-open", of: "feeder")])
        try world.put("double-feed", of: "feeder")
        #expect(try open.value(.doubleFeed) == .flag(true))
        #expect(throws: DriverFailure(.jammed)) { try open.scanner.start() }
        #expect(try world.text("stack", of: "feeder") == "7\n")
        try world.put("function", "7", of: "feeder")
        #expect(try open.value(.function) == .words([7]))
    }

    @Test("A DEVICE_BUSY between the sides does not lose the back")
    func busyBetweenSides() throws {
        let (world, open) = try open("stack = 1")
        _ = try sheet(open)
        try world.put("busy", of: "feeder")
        #expect(throws: DriverFailure(.deviceBusy)) { try open.scanner.start() }
        _ = try Shell.run("rm", [world.path("busy", of: "feeder")])
        try open.scanner.start()
        #expect(try open.value(.side) == .flag(true))
    }

    @Test("A flatbed with a feeder has both, and each works as it should")
    func flatbedWithFeeder() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "adf = yes", "stack = 1")
        let open = try OpenWorld.scanner(in: world)
        #expect(try open.definition(.source).constraint == .texts(["Flatbed", "Automatic Document Feeder", "ADF Duplex"]))
        try open.shrink()
        let glass = try open.page().bytes
        #expect(try open.value(.pageLoaded) == .flag(true))
        try open.set(.source, .text("ADF Duplex"))
        // The sheet 0 is the page of the same seed.
        #expect(try sheet(open) == glass)
        _ = try sheet(open)
        #expect(throws: Self.noDocuments) { try open.scanner.start() }
        open.scanner.cancel()
        try open.set(.source, .text("Automatic Document Feeder"))
        #expect(throws: Self.noDocuments) { try open.scanner.start() }
        try open.set(.source, .text("Flatbed"))
        #expect(try open.page().bytes == glass)
    }

    @Test("scanimage lists it as SANE has it and feeds a stack in a batch")
    func scanimage() throws {
        let world = try SimulatedWorld()
        try world.configure("feeder", "class = sheet-fed", "stack = 3")
        #expect(try world.scanimage(["-f", "%m|%t"]).text == "Simulated Sheet-Fed Scanner|sheetfed scanner")
        let pages = world.scratch.path("page-%d.pnm")
        let result = try world.scanimage([
            "-d", "platensim:feeder", "--source", "ADF Duplex", "--resolution", "75", "--page-height", "297", "-y", "297", "--batch=\(pages)",
        ])
        #expect(result.status == 0 && result.errors.contains("Batch terminated, 6 pages scanned"), "\(result.errors)")
        #expect(try world.text("stack", of: "feeder") == "0\n")
        let empty = try world.scanimage(["-d", "platensim:feeder", "--resolution", "75"])
        #expect(empty.status == 7 && empty.errors.contains("Document feeder out of documents"))
    }
}
