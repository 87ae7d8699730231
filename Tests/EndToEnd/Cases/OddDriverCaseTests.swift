import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("An odd driver", .mayBlock)
struct OddDriverCaseTests {
    private static let deadlines = """
        workers:
          deadlines: {first-row: 15 s, row: 10 s, cancel: 2 s, kill: 1 s}
        """

    @Test("10: that is busy for a while at open and at start is waited for, with its state shown")
    func busy() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 5\n"], testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("odd")
        try station.touch("flatbed", "busy")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: name)).decode(Cycle.self)
        try await station.until("the scanner shows that it is busy") { try station.state(of: name).state == .busyElsewhere }
        station.remove("flatbed", "busy")
        #expect(try await station.end(of: cycle).state == .completed)
    }

    @Test("with a cold lamp is shown as warming up, and scans when it is warm")
    func coldLamp() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\nwarm-up = 3600\nwarm-up-style = status\n"], testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("odd")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: name)).decode(Cycle.self)
        try await station.until("the scanner shows that it warms up") { try station.state(of: name).state == .warmingUp }
        try station.setWorld("flatbed", "class = flatbed\nseed = 5\n")
        #expect(try await station.end(of: cycle).state == .completed)
    }

    @Test(
        "22: that does what no library should leaves pages, processes and the daemon alone",
        arguments: ["signals-at-open", "fork-at-start", "setsid-at-start", "thread-at-open", "print-at-row 3 50M", "leak-at-start 30M"])
    func strangeHabits(fault: String) async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\n"], configuration: "workers:\n  idle-time: 0 s\n", testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("odd")
        try station.touch("flatbed", "fault", "\(fault)\n")
        for _ in 1...2 {
            let cycle = try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: name))
            #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        }
        #expect(try station.captures(of: job).count == 2)
        // The worker goes when it is idle, and with it all that its driver left behind.
        try await station.until("no process of the driver is left") { station.children().isEmpty && station.strays().isEmpty }
    }

    @Test("that takes SIGTERM for itself and then hangs is ended all the same")
    func deafDriver() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\n"], configuration: Self.deadlines, testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("odd")
        try station.touch("flatbed", "fault", "signals-at-open\nhang-at-row 100\n")
        let paused = try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: name))
        #expect(paused.problem?.code == .driverHung)
        try await station.until("the worker is gone") { station.strays().isEmpty }
        try station.order("resume", paused)
        #expect(try await station.end(of: paused).state == .completed)
    }

    @Test("that never comes back from a cancel is ended, and the cycle with it")
    func hangInCancel() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\n"], configuration: Self.deadlines, testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("odd")
        try station.touch("flatbed", "fault", "hang-at-cancel\n")
        try station.hold("flatbed", at: "row 100")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: name)).decode(Cycle.self)
        try await station.until("the page has begun") { try station.count("pages", of: "flatbed") > 0 }
        _ = try station.request("DELETE", "/v1/cycles/\(cycle.id)")
        #expect(try await station.end(of: cycle).state == .cancelled)
        try await station.until("the worker is gone") { station.strays().isEmpty }
    }

    @Test(
        "29, 30, 31, 33: with flags, names and texts that lie or are missing scans all the same",
        arguments: [
            "option-flags = all-inactive", "resolution-name = scan-resolution", "resolution-name = x-resolution+y-resolution",
            "source-name = doc-source", "null-texts = yes", "garbage-texts = invalid-utf8", "garbage-texts = long",
            "garbage-texts = empty", "start-invalid-once = yes", "fault = zero-reads 200",
        ])
    func oddNames(key: String) async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 5\n\(key)\n"], testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("odd")
        let cycle = try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: name))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        #expect(try station.get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.count == 1)
        #expect(try station.platenctl("scanners").status == 0)
    }

    @Test("34: sees the C locale whatever the daemon has")
    func locale() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\n"], environment: ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"], testDriver: false)
        let job = try station.makeJob("odd")
        let cycle = try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: try await station.name(of: "flatbed")))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let worker = try #require(station.strays().first)
        let environment = try #require(FileManager.default.contents(atPath: "/proc/\(worker)/environ"))
        let variables = String(decoding: environment, as: UTF8.self).split(separator: "\0")
        #expect(variables.contains("LC_ALL=C"))
        #expect(!variables.contains { $0.hasPrefix("NOTIFY_SOCKET") })
        #expect(variables.contains("HOME=\(station.stateFolder)") && variables.contains("TMPDIR=\(station.stateFolder)/tmp"))
    }

    @Test("24: whose calibration blocks for as long as it likes is waited for, option by option")
    func slowCalibration() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\nneed-calibration = yes\ncalibrate-time = 4\n"],
            configuration: "workers:\n  deadlines: {prepare: 15 s}\n", testDriver: false)
        let path = station.scratch.path("state/calibration-by-serial")
        try await station.addProfile(
            "calibrating",
            "title: c\nextends: \(StationUnderTest.quick)\noptions: {calibration-file: \(path), calibrate: yes}\n")
        let job = try station.makeJob("odd")
        let name = try await station.name(of: "flatbed")
        let cycle = try await station.runToRest(job, NewCycle(profile: "calibrating", scanner: name))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        #expect(FileManager.default.fileExists(atPath: path))
        // It survives the daemon.
        try await station.stop()
        try await station.start()
        let options = try station.get(Page<ScannerOption>.self, "/v1/scanners/\(name)/options").items
        #expect(options.contains { $0.name == "need-calibration" })
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test(
        "that leaks, or has taken many pages, gets a new process between two cycles, and that is counted",
        arguments: [("growth: 16 MiB", "leak-at-start 40M", "memory"), ("pages-per-worker: 2", "wait-at-start 0", "pages")])
    func wornWorker(key: String, fault: String, reason: String) async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\nfault = \(fault)\n"], configuration: "workers:\n  \(key)\n", testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("worn")
        for _ in 1...2 {
            #expect(try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: name)).state == .completed)
        }
        let metrics = try station.request("GET", "/metrics")
        #expect(metrics.status == 200)
        #expect(metrics.body.contains("platen_worker_replacements_total{reason=\"\(reason)\",scanner=\"\(name)\"}"))
        #expect(metrics.body.contains("platen_scanner_pages_total{scanner=\"\(name)\"} 2"))
        #expect(metrics.body.contains("platen_scanner_state_seconds_total{scanner=\"\(name)\",state=\"ready\"}"))
        #expect(metrics.body.contains("platen_enumeration_seconds_count{driver=\"platensim\"}"))
    }
}
