import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite(
    "A stack whose pages are finished while the next is taken", .mayBlock,
    .enabled(if: Tools.cCompiler, "needs a C compiler for the shim that makes fsync wait")
)
struct OverlapTests {
    @Test("begins the next sheet before the last is on the disk, but never the one behind that, and keeps the order")
    func overlap() async throws {
        let disk = try DiskShim()
        let station = try await StationUnderTest(
            world: ["feeder": StationUnderTest.feeder(stack: 4)], environment: disk.environment, workerEnvironment: disk.workerEnvironment,
            testDriver: false)
        try await station.addFeederProfiles()
        try disk.wait()
        let job = try station.makeJob("stack")
        let cycle = try station.startCycle(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder"))).decode(Cycle.self)
        try await station.until("the second sheet is read while the first waits for the disk") {
            try station.count("pages", of: "feeder") == 2 && disk.syncs.count == 1
        }
        #expect(try station.captures(of: job).isEmpty)
        disk.goOn()
        let ended = try await station.end(of: cycle)
        #expect(ended.state == .completed, "\(String(describing: ended.problem))")
        let captures = try station.captures(of: job).sorted { $0.sequence < $1.sequence }
        #expect(captures.map(\.sequence) == [1, 2, 3, 4])
        #expect(captures.map(\.acquired) == captures.map(\.acquired).sorted())
    }

    enum End: String, CaseIterable, Sendable {
        case cancel, hang, crash
    }

    @Test(
        "does not lose the page that is being finished when the next one is cancelled, nor when its driver hangs or crashes", arguments: End.allCases)
    func lastPage(end: End) async throws {
        let disk = try DiskShim()
        let station = try await StationUnderTest(
            world: ["feeder": StationUnderTest.feeder(stack: 4)],
            configuration: "workers:\n  deadlines: {start: 10 s, cancel: 1 s, kill: 500 ms}\n",
            environment: disk.environment, workerEnvironment: disk.workerEnvironment, testDriver: false)
        try await station.addFeederProfiles()
        try disk.wait()
        try station.touch("feeder", "fault", "\(end == .crash ? "crash" : "hang")-at-sheet 2\n")
        let job = try station.makeJob("stack")
        let cycle = try station.startCycle(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder"))).decode(Cycle.self)
        try await station.until("the first sheet waits for the disk, the second has begun") {
            try station.count("starts", of: "feeder") == 2 && disk.syncs.count == 1
        }
        switch end {
        case .cancel: #expect(try station.request("DELETE", "/v1/cycles/\(cycle.id)").status == 202)
        case .hang: try await station.until("the driver was given up") { station.journal.contains("given up") }
        // The fsync of the worker never comes back: the daemon brings the page to the disk itself.
        case .crash: break
        }
        if end != .crash { disk.goOn() }
        let rested = try await station.rest(of: cycle)
        #expect(rested.state == (end == .cancel ? .cancelled : .paused), "\(String(describing: rested.problem)) \(station.journal)")
        #expect(rested.capturedCount == 1)
        let capture = try #require(try station.captures(of: job).first)
        let path = "\(station.mastersFolder)/\(capture.file)"
        #expect(try Shell.run("sha256sum", [path]).text.hasPrefix(capture.sha256))
        #expect(try Shell.run("tiffinfo", [path]).errors == "")
    }
}
