import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("What goes wrong on demand, seen through scanimage")
struct FaultTests {
    /// 59 pixels and rows in grey.
    private static let small = ["-d", "platensim:flatbed", "--format=pnm", "--resolution", "75", "--mode", "Gray", "-x", "20", "-y", "20"]

    private func world(_ fault: String, _ lines: String...) throws -> SimulatedWorld {
        let world = try SimulatedWorld("fault")
        try world.scratch.write((lines + ["seed = 3"]).joined(separator: "\n") + "\n", to: "scanners/flatbed/scanner.conf")
        try world.put("fault", fault + "\n")
        return world
    }

    private func scan(_ world: SimulatedWorld) throws -> Shell.Result {
        try Shell.run("scanimage", Self.small, environment: world.environment)
    }

    @Test(
        "A status at open, at start and in the middle of a page reaches the program, once",
        arguments: ["open", "start", "row 10"],
        [
            ("INVAL", "Invalid argument"), ("DEVICE_BUSY", "Device busy"), ("JAMMED", "Document feeder jammed"),
            ("COVER_OPEN", "Scanner cover is open"), ("IO_ERROR", "Error during device I/O"), ("NO_MEM", "Out of memory"),
            ("ACCESS_DENIED", "Access to resource has been denied"), ("UNSUPPORTED", "Operation not supported"),
            ("SANE_STATUS_NO_DOCS", "Document feeder out of documents"), ("42", "Unknown SANE status code 42"),
        ])
    func status(_ moment: String, _ status: (name: String, text: String)) throws {
        let parts = moment.split(separator: " ")
        let world = try world("status-at-\(parts[0]) \(parts.count > 1 ? "\(parts[1]) " : "")\(status.name)")
        let failed = try scan(world)
        #expect(failed.status != 0 && failed.errors.contains(status.text), "\(failed.errors)")
        #expect(!world.has("fault"))
        #expect(try scan(world).status == 0)
    }

    @Test(
        "A crash kills the program, at every moment, and the next run works",
        arguments: [
            ("crash-at-list", 11), ("crash-at-open", 11), ("crash-at-set", 11), ("crash-at-start", 11), ("crash-at-row 5", 11),
            ("crash-at-cancel", 11), ("crash-at-close", 11), ("crash-at-sheet 1", 11), ("abort-at-row 0", 6), ("exit-at-row 7", 1),
            ("abort-at-close", 6), ("exit-at-cancel", 1),
        ])
    func crash(_ fault: String, _ status: Int32) throws {
        let world = try world(fault)
        // Listing is not part of a scan by name.
        let result = fault.hasSuffix("list") ? try world.scanimage(["-L"]) : try scan(world)
        #expect(result.status == status)
        #expect(!world.has("fault"))
        #expect(try scan(world).status == 0)
    }

    @Test(
        "A hang lasts until the program is killed, whatever else it is told",
        arguments: ["hang-at-list", "hang-at-open", "hang-at-start", "hang-at-sheet 1", "hang-at-row 5", "hang-at-cancel", "hang-at-close"])
    func hang(_ fault: String) throws {
        let world = try world(fault)
        let arguments = fault.hasSuffix("list") ? ["-L"] : Self.small
        // Before sane_start SIGTERM ends scanimage by itself; after it, it asks the driver to cancel.
        let politely = fault.hasSuffix("list") || fault.hasSuffix("open") ? "" : "kill -TERM $program; "
        // The line leaves the file just before the hang.
        let script = """
            scanimage \(arguments.joined(separator: " ")) >/dev/null & program=$!
            for try in $(seq 1000); do [ -e \(world.path("fault")) ] || break; timeout 0.02 tail -f /dev/null --pid=$program; done
            [ -e \(world.path("fault")) ] && echo "not reached"
            \(politely)timeout 0.3 tail -f /dev/null --pid=$program; kill -KILL $program; wait $program; echo $?
            """
        #expect(try BashScript.run(script, in: world).text == "137\n")
    }

    @Test("A driver that talks does so on stdout and stderr")
    func prints() throws {
        let world = try world("print-at-start 2M")
        let result = try world.scanimage(["-d", "platensim:flatbed", "--format=pnm", "--resolution", "75", "-x", "20", "-y", "20"])
        #expect(result.output.count > 2 << 20 + 59 * 59 * 3)
        #expect(result.errors.utf8.count >= 2 << 20)
    }

    @Test("A page of unknown length arrives whole")
    func unknownLength() throws {
        let world = try world("unknown-length")
        let open = try OpenWorld.scanner(in: world)
        try open.shrink()
        let page = try open.page()
        #expect(page.parameters.lines == -1 && page.bytes.count == 59 * 59)
        #expect(try open.page().parameters.lines == 59)
    }

    @Test("scanimage takes a page of unknown length as well")
    func unknownLengthByScanimage() throws {
        #expect(try NetpbmImage(scan(try world("unknown-length")).output).height == 59)
    }

    @Test("A page may be shorter or longer than announced, and begin with empty reads")
    func lengths() throws {
        let world = try world("short-page 10\nshort-page 20\nextra-rows 5\nzero-reads 3")
        let open = try OpenWorld.scanner(in: world)
        try open.shrink()
        let first = try open.page()
        // Different kinds go wrong on the same page: 10 + 5 rows.
        #expect((first.parameters.lines, first.bytes.count, first.emptyReads) == (59, 15 * 59, 3))
        #expect(try world.text("fault") == "short-page 20\n")
        let second = try open.page()
        #expect((second.bytes.count, second.emptyReads) == (20 * 59, 0))
        #expect(try open.page().bytes.count == 59 * 59)
    }

    @Test("What lies before a fault is delivered, to the byte")
    func partialPage() throws {
        let world = try world("wait-at-row 3 0\nstatus-at-row 12 JAMMED")
        let open = try OpenWorld.scanner(in: world)
        try open.shrink()
        let page = try open.page()
        #expect(page.end.rawValue == 6)
        #expect(page.bytes.count == 12 * 59)
        #expect(page.bytes == Array(try open.page().bytes.prefix(12 * 59)))
    }

    @Test("A fault of scanner.conf happens every time")
    func always() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "fault = status-at-start JAMMED", "fault = zero-reads 2")
        let open = try OpenWorld.scanner(in: world)
        for _ in 0..<3 { #expect(throws: DriverFailure(DriverStatus(rawValue: 6))) { try open.scanner.start() } }
        try world.configure("flatbed", "fault = zero-reads 2")
        try open.shrink()
        for _ in 0..<2 { #expect(try open.page().emptyReads == 2) }
    }

    @Test("A fault of a certain page happens on that page of an opening")
    func sheet() throws {
        let world = try world("status-at-sheet 3 JAMMED")
        let open = try OpenWorld.scanner(in: world)
        try open.shrink()
        for _ in 0..<2 { #expect(try open.page().bytes.count == 59 * 59) }
        #expect(throws: DriverFailure(.jammed)) { try open.scanner.start() }
        #expect(!world.has("fault"))
        #expect(try open.page().bytes.count == 59 * 59)
    }

    @Test("A fault of an option happens when that one is read")
    func option() throws {
        let world = try world("status-at-option cover-open IO_ERROR\ncrash-at-option resolution")
        let open = try OpenWorld.scanner(in: world)
        #expect(try open.value(.mode) == .text("Color"))
        #expect(throws: DriverFailure(.ioError)) { try open.value(.coverOpen) }
        #expect(try open.value(.coverOpen) == .flag(false))
        #expect(try world.text("fault") == "crash-at-option resolution\n")
        open.scanner.cancel()
    }

    @Test("Reading an option may crash")
    func crashInOption() throws {
        #expect(try world("crash-at-option resolution").scanimage(["-d", "platensim:flatbed", "-A"]).status == 11)
    }

    @Test(
        "The driver as a whole goes wrong while it is loaded or lists, once",
        arguments: [("crash-at-init", 11), ("crash-at-list", 11), ("exit-at-init", 1), ("status-at-list IO_ERROR", 0), ("print-at-init 1K", 0)])
    func driver(_ fault: String, _ status: Int32) throws {
        let world = try SimulatedWorld("driver")
        try world.configure()
        try world.scratch.write(fault + "\n", to: "scanners/fault")
        let first = try world.scanimage(["-f", "%d\n"])
        #expect(first.status == status && (first.text != "platensim:flatbed\n"))
        let second = try world.scanimage(["-f", "%d\n"])
        #expect(second.status == 0 && second.text == "platensim:flatbed\n")
    }

    @Test("A fault in the wrong file is a mistake that says where it belongs")
    func wrongFile() throws {
        let world = try world("hang-at-init")
        #expect(try scan(world).errors.contains("fault:1: hang-at-init is none of one scanner"))
        try world.put("fault", "")
        try world.scratch.write("crash-at-start\n", to: "scanners/fault")
        #expect(try scan(world).errors.contains("scanners/fault:1: the driver as a whole has the moments init and list only"))
    }

    @Test("Pulling the cable in the middle of a page is an I/O error for every call")
    func unplugged() throws {
        let world = try SimulatedWorld()
        try world.configure()
        let open = try OpenWorld.scanner(in: world)
        try open.shrink()
        try open.scanner.start()
        #expect(try open.read(100).count == 100)
        try world.put("unplugged")
        let failure = DriverFailure(.ioError)
        #expect(throws: failure) { try open.read(100) }
        #expect(throws: failure) { try open.scanner.parameters() }
        #expect(throws: failure) { try open.value(.mode) }
        #expect(throws: failure) { try open.set(.mode, .text("Gray")) }
        #expect(throws: failure) { try open.scanner.start() }
        #expect(throws: DriverFailure(.invalid)) { try OpenWorld.scanner(in: world) }
    }

    @Test(
        "A line that is no fault says what there is",
        arguments: [
            ("", "is empty"), ("explode", "unknown fault \"explode\""), ("crash-at-row", "needs a number of rows"),
            ("crash-at-row -1", "needs a number"), ("status-at-open", "status needs a number or one of"), ("status-at-open -3", "status needs"),
            ("hang-at-open now", "does not take \"now\""), ("print-at-start 3X", "print needs"), ("print-at-start", "print needs"),
            ("print-at-start 99999999999G", "print needs"), ("wait-at-open nan", "wait needs seconds"),
            ("status-at-cancel INVAL", "sane_cancel answers nothing"), ("thread-at-cancel", "sane_cancel answers nothing"),
            ("status-at-close INVAL", "sane_close answers nothing"), ("leak-at-start", "leak needs a number of bytes"),
            ("crash-at-sheet", "needs a number of the page"), ("crash-at-option", "needs the name of an option"),
            ("melt-at-open", "unknown action \"melt\""), ("short-page", "needs a number of rows"), ("crash-at-", "unknown"), ("--", "unknown fault"),
        ])
    func badLines(_ line: String, _ reason: String) {
        do {
            Issue.record("\(try Fault(line)) was understood")
        } catch {
            #expect(error.reason.contains(reason), "\(error.reason)")
        }
    }

    @Test("Understood lines keep their numbers")
    func goodLines() throws {
        #expect(try Fault("status-at-row 100 JAMMED") == .event(.status(DriverStatus(rawValue: 6)), at: .row(100)))
        #expect(try Fault("print-at-start 3G") == .event(.printALot(bytes: 3 << 30), at: .start))
        #expect(try Fault(" wait-at-open\t1.5 ") == .event(.wait(milliseconds: 1500), at: .open))
        #expect(try Fault("status-at-list 2147483647").kind == "status-at-list")
        #expect(try Fault("status-at-option page-loaded IO_ERROR") == .event(.status(.ioError), at: .option("page-loaded")))
        #expect(try Fault("leak-at-sheet 3 5M") == .event(.leak(bytes: 5 << 20), at: .sheet(3)))
        #expect(try Fault("status-at-start WARMING_UP") == .event(.status(.warmingUp), at: .start))
    }
}
