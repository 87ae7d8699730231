import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A driver that misbehaves", .mayBlock)
struct FaultTests {
    private static let world = "class = flatbed\nseed = 5\npace = 4000000\n"
    /// What a hanging driver is to miss is short enough for a test; all else is as it is, for a machine that is slow itself.
    private static func deadlines(_ missed: String?) -> String {
        "workers:\n  deadlines: {\(missed.map { "\($0), " } ?? "")cancel: 2 s, kill: 1 s}\n"
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let fault: String
        let code: ProblemCode
        /// Nil: the cycle fails, since nobody can mend it beside the scanner; the scanner itself is in order.
        var pausedWith: ScannerState?
        var losesPage = false
        /// The deadline that a driver misses which hangs.
        var deadline: String?
        var testDescription: String { fault }
    }

    static let faults: [Fault] = [
        Fault(fault: "crash-at-open", code: .driverCrashed, pausedWith: .faulty),
        Fault(fault: "crash-at-start", code: .driverCrashed, pausedWith: .faulty),
        Fault(fault: "crash-at-row 800", code: .driverCrashed, pausedWith: .faulty, losesPage: true),
        Fault(fault: "abort-at-row 800", code: .driverCrashed, pausedWith: .faulty, losesPage: true),
        Fault(fault: "exit-at-row 800", code: .driverCrashed, pausedWith: .faulty, losesPage: true),
        Fault(fault: "hang-at-start", code: .driverHung, pausedWith: .faulty, deadline: "start: 10 s"),
        Fault(fault: "hang-at-row 800", code: .driverHung, pausedWith: .faulty, losesPage: true, deadline: "first-row: 10 s, row: 10 s"),
        Fault(fault: "hang-at-open", code: .driverHung, pausedWith: .faulty, deadline: "open: 10 s"),
        Fault(fault: "hang-at-set", code: .driverHung, pausedWith: .faulty, deadline: "prepare: 10 s"),
        Fault(fault: "status-at-start UNSUPPORTED", code: .scannerUnsupported),
        Fault(fault: "status-at-start JAMMED", code: .feederJammed, pausedWith: .needsAttention),
        Fault(fault: "status-at-start NO_DOCS", code: .feederEmpty, pausedWith: .needsAttention),
        Fault(fault: "status-at-start COVER_OPEN", code: .coverOpen, pausedWith: .needsAttention),
        Fault(fault: "status-at-start IO_ERROR", code: .scannerInputOutput, pausedWith: .faulty),
        Fault(fault: "status-at-start NO_MEM", code: .driverOutOfMemory),
        Fault(fault: "status-at-start INVAL", code: .driverRefusedValue),
        Fault(fault: "status-at-start EOF", code: .unexpectedEndOfFile, pausedWith: .ready),
        Fault(fault: "status-at-start ACCESS_DENIED", code: .scannerAccessDenied, pausedWith: .faulty),
        Fault(fault: "status-at-start 13", code: .scannerLocked, pausedWith: .needsAttention),
        Fault(fault: "status-at-start 42", code: .driverStatusUnknown, pausedWith: .faulty),
        Fault(fault: "status-at-row 800 JAMMED", code: .feederJammed, pausedWith: .needsAttention, losesPage: true),
        Fault(fault: "status-at-row 800 IO_ERROR", code: .scannerInputOutput, pausedWith: .faulty, losesPage: true),
        Fault(fault: "status-at-row 800 42", code: .driverStatusUnknown, pausedWith: .faulty, losesPage: true),
    ]

    /// What a driver may say of a page that cannot be true, or cannot be kept; with what comes of it. Nil: the page is kept, with a warning.
    static let lies: [(fault: String, code: ProblemCode?)] = [
        ("overlong-read 100", .driverUnsound),
        ("zero-reads ever", .driverHung),
        ("announced-pixels 2147483647", .frameUnsupported),
        ("announced-pixels -1", .frameUnsupported),
        ("announced-pixels 0", .frameUnsupported),
        ("announced-bytes-per-line 10", .frameUnsupported),
        ("announced-bytes-per-line -2147483648", .frameUnsupported),
        ("announced-bytes-per-line 2147483647", .frameUnsupported),
        ("announced-depth 12", .frameUnsupported),
        ("announced-depth 0", .frameUnsupported),
        ("announced-depth -8", .frameUnsupported),
        ("announced-format 5", .frameUnsupported),
        ("announced-format 11", .frameUnsupported),
        ("announced-lines 2147483647", .storageFull),
        ("announced-lines 5000", nil),
        ("announced-lines 5", nil),
        ("short-page 100", nil),
        ("extra-rows 100", nil),
        ("frame-lines-differ 50", nil),
    ]

    @Test("that says what cannot be gets a clear problem, never a crash, and what can be kept is kept with a warning", arguments: lies.map(\.fault))
    func lie(fault: String) async throws {
        let code = try #require(Self.lies.first { $0.fault == fault }).code
        let station = try await StationUnderTest(
            world: ["flatbed": Self.world], configuration: Self.deadlines(code == .driverHung ? "first-row: 10 s" : nil), testDriver: false)
        let flatbed = try station.flatbed
        let job = try station.makeJob("atlas")
        try station.setWorld("flatbed", Self.world + (fault.hasPrefix("frame-lines") ? "passes = RGB\n" : "") + "fault = \(fault)\n")
        let met = try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed))
        #expect(met.problem?.code == code, "\(String(describing: met.problem))")
        if code == nil {
            let capture = try #require(try station.captures(of: job).first)
            #expect(!capture.warnings.isEmpty)
            #expect(try Shell.run("tiffinfo", ["\(station.mastersFolder)/\(capture.file)"]).errors == "")
        } else {
            #expect(try station.captures(of: job).isEmpty)
        }
        #expect(try incoming(station).isEmpty)
        if met.state == .paused { try station.order("end", met) }
        _ = try await station.end(of: met)
        try station.setWorld("flatbed", Self.world)
        let next = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed))
        #expect(next.state == .completed, "\(String(describing: next.problem))")
    }

    @Test(
        "costs one page: the cycle pauses with a clear problem, the half page is set aside, and resuming takes the page again",
        arguments: faults)
    func oneFault(fault: Fault) async throws {
        let station = try await StationUnderTest(world: ["flatbed": Self.world], configuration: Self.deadlines(fault.deadline), testDriver: false)
        let flatbed = try station.flatbed
        let job = try station.makeJob("atlas")
        try station.setWorld("flatbed", Self.world + "fault = \(fault.fault)\n")
        let met = try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed))
        #expect(met.state == (fault.pausedWith == nil ? .failed : .paused))
        #expect(met.problem?.code == fault.code)
        #expect(try station.state(of: flatbed).state == fault.pausedWith ?? station.state(of: flatbed).state)
        #expect(try station.masterFiles().isEmpty)
        #expect(try incoming(station).isEmpty)
        #expect(met.lostPages.map(\.page) == (fault.losesPage ? [1] : []))
        for lost in met.lostPages {
            #expect(lost.problem.code == fault.code)
            let half = try #require(lost.quarantined)
            #expect(FileManager.default.fileExists(atPath: half))
            // Where the worker lives on, it closes the file properly.
            guard fault.fault.hasPrefix("status") else { continue }
            #expect(try Shell.run("tiffinfo", [half]).text.contains("Image Length: 800\n"))
        }
        try station.setWorld("flatbed", Self.world)
        let next: Cycle
        if fault.pausedWith != nil {
            #expect(try station.order("resume", met) == 202)
            next = try await station.end(of: met)
        } else {
            // No scanner named: what went wrong before must not keep it from being chosen.
            next = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick))
        }
        #expect(next.state == .completed, "\(String(describing: next.problem))")
        #expect(try station.masterFiles() == ["atlas/atlas_0001.tif", "atlas/atlas_0001.tif.json"])
    }

    @Test("ends the cycle at once where nobody is there to mend it, and the next one works")
    func nobodyThere() async throws {
        let station = try await StationUnderTest(world: ["flatbed": Self.world], testDriver: false)
        let job = try station.makeJob("atlas")
        try station.scratch.write("crash-at-row 800\n", to: "sim/flatbed/fault")
        let request = NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed, onFault: .end)
        let failed = try await station.runCycle(job, request)
        #expect(failed.state == .failed)
        #expect(failed.problem?.code == .driverCrashed)
        #expect(try await station.runCycle(job, request).state == .completed)
    }

    @Test("says that it is busy for a moment, and the page is taken when it is free")
    func busyForAMoment() async throws {
        let station = try await StationUnderTest(world: ["flatbed": Self.world])
        let job = try station.makeJob("atlas")
        let flatbed = try station.flatbed
        try station.scratch.write("status-at-start DEVICE_BUSY\nstatus-at-start 12\n", to: "sim/flatbed/fault")
        let cycle = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        #expect(try station.captures(of: job).count == 1)
    }

    @Test("says that somebody cancelled at the scanner, and the cycle is cancelled, not failed")
    func cancelledAtTheScanner() async throws {
        let station = try await StationUnderTest(world: ["flatbed": Self.world + "fault = status-at-row 200 CANCELLED\n"])
        let job = try station.makeJob("atlas")
        let cycle = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        #expect(cycle.state == .cancelled)
        #expect(try station.masterFiles().isEmpty)
    }

    @Test("prints gigabytes on stdout and stderr, and the page arrives all the same")
    func flood() async throws {
        let station = try await StationUnderTest(world: ["flatbed": Self.world + "fault = print-at-start 500000000\n"])
        let job = try station.makeJob("atlas")
        let cycle = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        #expect(station.journal.utf8.count < 1 << 20)
    }

    @Test(
        "18: delivers fewer or more rows than it promised, or does not know, and the page is kept with a warning",
        arguments: [
            ("short-page 300", 300, CaptureWarning.Code.fewerRows), ("extra-rows 100", 977, .moreRows),
        ])
    func rowCount(fault: String, rows: Int, warning: CaptureWarning.Code) async throws {
        let station = try await StationUnderTest(world: ["flatbed": Self.world + "fault = \(fault)\n"])
        let job = try station.makeJob("atlas")
        _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        let capture = try #require(try station.captures(of: job).first)
        #expect(abs(capture.geometry.height - rows) <= 2)
        #expect(capture.warnings.map(\.code) == [warning])
        let file = try Data(contentsOf: URL(fileURLWithPath: "\(station.mastersFolder)/\(capture.file)"))
        #expect(try TIFFStrips.values(of: 257, in: file) == [capture.geometry.height])
    }

    @Test("that crashes while devices are listed does not take the daemon along")
    func crashWhileListing() async throws {
        let station = try await StationUnderTest(world: ["flatbed": Self.world])
        try station.scratch.write("fault = crash-at-list\n", to: "sim/bad/scanner.conf")
        _ = try station.request("POST", "/v1/scanners/refresh")
        let status = try station.get(StationStatus.self, "/v1/status")
        #expect(status.problems.map(\.code).contains(.driverCrashed) || status.scannerCount >= 1)
        try FileManager.default.removeItem(atPath: station.scratch.path("sim/bad"))
        #expect(try station.request("POST", "/v1/scanners/refresh").status == 200)
    }

    private func incoming(_ station: StationUnderTest) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.incoming")
    }
}
