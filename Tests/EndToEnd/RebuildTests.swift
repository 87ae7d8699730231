import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("A catalogue that is written anew", .mayBlock)
struct RebuildTests {
    private static func rebuild(_ station: StationUnderTest) throws -> Shell.Result {
        try Shell.run(
            "\(Binaries.folder)/platend",
            ["--config", station.scratch.path("platend.yaml"), "--state-dir", station.stateFolder, "--rebuild-catalogue"])
    }

    /// Sidecars tell times to the second.
    private static func nextSecond(_ station: StationUnderTest) async throws {
        let now = Int(Date().timeIntervalSince1970)
        try await station.until("the next second") { Int(Date().timeIntervalSince1970) > now }
    }

    private static func catalogues(_ station: StationUnderTest) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: station.stateFolder).filter { $0.hasPrefix("catalogue") }.sorted()
    }

    @Test("has the same jobs, restrictions, cycles, captures and order as the one that was lost")
    func lost() async throws {
        let station = try await StationUnderTest(configuration: "access:\n  operator: [\"4242\"]\n")
        let flatbed = try station.flatbed
        // Named against the order in which they are scanned: folders are read by name.
        let first = try station.makeJob("zebra")
        try await Self.nextSecond(station)
        let second = try station.makeJob("antelope", restrictedTo: ["4300"])
        for job in [first, second, first] {
            try await Self.nextSecond(station)
            #expect(try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed)).state == .completed)
        }
        let jobs = try station.get(Page<Job>.self, "/v1/jobs").items
        let captures = try station.get(Page<Capture>.self, "/v1/captures").items
        let cycles = try station.get(Page<Cycle>.self, "/v1/jobs/zebra/cycles").items
        #expect((jobs.count, captures.count, cycles.count) == (2, 3, 2))

        let running = try Self.rebuild(station)
        #expect(running.status == 1)
        #expect(running.errors.contains("Another platend uses the state folder"), "\(running.errors)")

        #expect(try await station.stop() == 0)
        for name in try Self.catalogues(station) { try FileManager.default.removeItem(atPath: "\(station.stateFolder)/\(name)") }
        let result = try Self.rebuild(station)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.text == "The catalogue was written anew: 2 jobs, 3 captures, 0 findings.\n")

        try await station.start()
        chmod(station.socketPath, 0o666)
        for path in [station.scratch.path, station.scratch.path("run")] { chmod(path, 0o755) }
        #expect(try station.get(Page<Job>.self, "/v1/jobs").items == jobs)
        #expect(try station.get(Page<Capture>.self, "/v1/captures").items == captures)
        let rebuilt = try station.get(Page<Cycle>.self, "/v1/jobs/zebra/cycles").items
        #expect(rebuilt.map(\.id) == cycles.map(\.id))
        #expect(rebuilt.allSatisfy { $0.state == .completed && $0.capturedCount == 1 && $0.problem == nil && $0.ended != nil })
        #expect(rebuilt.map(\.profile) == cycles.map(\.profile))
        let outsider = ["setpriv", "--reuid", "4000", "--regid", "4001", "--groups", "4001,4242"]
        #expect(try station.request("GET", "/v1/jobs/antelope", as: outsider).status == 404)
        #expect(try station.request("GET", "/v1/jobs/zebra", as: outsider).status == 200)
        // Digests of masters and of sidecars.
        #expect(try station.platenctl("verify", "--all").status == 0)
        // Pages count on, and come first in the lists.
        // No file tells how scanners were called: they are named anew as they are found.
        let last = try await station.runCycle(first, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        #expect(last.state == .completed, "\(String(describing: last.problem))")
        let next = try #require(try station.get(Page<Capture>.self, "/v1/captures").items.first)
        #expect((next.jobName, next.sequence, next.position) == ("zebra", 3, 3))
    }

    @Test("sets the old one aside, takes in what can be, and tells of each file that is not in order")
    func damaged() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("zebra")
        for _ in 0..<3 { _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed)) }
        #expect(try await station.stop() == 0)
        let files = try station.masterFiles().map { "\(station.mastersFolder)/\($0)" }
        try #require(files.count == 6)
        try Data("{}".utf8).write(to: URL(fileURLWithPath: files[1]))
        try FileManager.default.removeItem(atPath: files[2])
        try FileManager.default.copyItem(atPath: files[5], toPath: "\(files[5].dropLast(9))x.tif.json")
        let catalogue = "\(station.stateFolder)/catalogue.sqlite"
        let old = try Data(contentsOf: URL(fileURLWithPath: catalogue))

        let result = try Self.rebuild(station)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.text.contains("\(files[1]) is not a sidecar that can be used"))
        #expect(result.text.contains("is missing; its sidecar is there"))
        #expect(result.text.contains("it was moved or copied"))
        #expect(result.text.hasSuffix("1 jobs, 2 captures, 3 findings.\n"), "\(result.text)")
        let aside = try #require(try Self.catalogues(station).first { $0.hasPrefix("catalogue-set-aside-") && $0.hasSuffix(".sqlite") })
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(station.stateFolder)/\(aside)")) == old)
        #expect(try !Self.catalogues(station).contains { $0.contains("unfinished") })

        try await station.start()
        #expect(try station.captures(of: job).map(\.sequence) == [3, 2])
    }
}
