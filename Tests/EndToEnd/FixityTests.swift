import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("A look at masters", .mayBlock)
struct FixityTests {
    private static let outsider = ["setpriv", "--reuid", "4000", "--regid", "4001", "--groups", "4001,4242"]

    /// A job with so many pages.
    private static func job(_ name: String, pages: Int = 1, restrictedTo groups: [String] = [], in station: StationUnderTest) async throws -> Job {
        let job = try station.makeJob(name, restrictedTo: groups)
        for _ in 0..<pages {
            let cycle = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
            #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        }
        return job
    }

    /// Changes one bit in the middle of a file, and leaves its length and its times.
    private static func damage(_ path: String) throws {
        var status = stat()
        #expect(stat(path, &status) == 0)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bytes.count / 2] ^= 1
        chmod(path, 0o640)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.write(contentsOf: bytes)
        try file.close()
    }

    private static func alerts(_ station: StationUnderTest) throws -> [Alert] {
        try station.get(Page<Alert>.self, "/v1/alerts").items.filter { $0.subject.hasPrefix("capture:") }
    }

    @Test("tells damaged from missing, raises alerts that name no job, and clears them when the file is back")
    func findings() async throws {
        let station = try await StationUnderTest(configuration: "access:\n  operator: [\"4242\"]\n")
        for path in [station.socketPath, station.scratch.path] { chmod(path, path == station.socketPath ? 0o666 : 0o755) }
        chmod(station.scratch.path("run"), 0o755)
        let open = try await Self.job("atlas", pages: 2, in: station)
        let secret = try await Self.job("xenon-file", restrictedTo: ["4300"], in: station)
        #expect(try station.platenctl("verify", "--all").status == 0)

        let captures = try station.captures(of: open)
        let hidden = try #require(try station.captures(of: secret).first)
        let paths = (captures + [hidden]).map { "\(station.mastersFolder)/\($0.file)" }
        let kept = try Data(contentsOf: URL(fileURLWithPath: paths[0]))
        try Self.damage(paths[0])
        try FileManager.default.moveItem(atPath: paths[2], toPath: station.scratch.path("away.tif"))
        let result = try station.platenctl("verify", "--all", "--json")
        #expect(result.status == 1)
        let run = try PlatenJSON.decoder().decode(FixityRun.self, from: Data(result.text.utf8))
        #expect(run.state == .completed)
        #expect((run.total, run.checked, run.intact, run.damaged, run.missing) == (3, 3, 1, 1, 1))
        #expect(run.findings.map(\.file).sorted() == [captures[0].file, hidden.file].sorted())
        #expect(try station.platenctl("verify", "--all").text.contains("damaged  \(captures[0].file)"))

        let alerts = try Self.alerts(station)
        #expect(Set(alerts.map(\.problem.code)) == [.masterDamaged, .masterMissing])
        #expect(Set(alerts.map(\.subject)) == ["capture:\(captures[0].id)", "capture:\(hidden.id)"])
        let run2 = try station.request("GET", "/v1/fixity-runs/\(run.id)", as: Self.outsider)
        #expect(run2.status == 200 && run2.body.contains(captures[0].file))
        for text in [
            run2.body, try station.request("GET", "/v1/alerts", as: Self.outsider).body,
            try station.eventText(as: Self.outsider), station.journal,
        ] {
            #expect(!text.isEmpty)
            #expect(!text.contains("xenon-file"), "\(text)")
        }
        #expect(try station.events().contains { $0.kind == .captureCheckFailed && $0.capture == hidden.id && $0.job == secret.id })

        try kept.write(to: URL(fileURLWithPath: paths[0]))
        try FileManager.default.moveItem(atPath: station.scratch.path("away.tif"), toPath: paths[2])
        #expect(try station.platenctl("verify", "--all").status == 0)
        #expect(try Self.alerts(station).isEmpty)
        let checks = try station.get(Page<FixityCheck>.self, "/v1/captures/\(captures[0].id)/fixity").items
        #expect(checks.map(\.outcome) == [.intact, .damaged, .damaged, .intact])
        #expect(checks.first?.sha256 == captures[0].sha256)
        #expect(try station.request("GET", "/v1/captures/\(hidden.id)/fixity", as: Self.outsider).status == 404)
    }

    @Test("is of one job, of a sample, or of those longest not looked at, and of nothing that the caller may not see")
    func selections() async throws {
        let station = try await StationUnderTest(configuration: "access:\n  operator: [\"4242\"]\n")
        for path in [station.socketPath, station.scratch.path] { chmod(path, path == station.socketPath ? 0o666 : 0o755) }
        chmod(station.scratch.path("run"), 0o755)
        let open = try await Self.job("atlas", pages: 2, in: station)
        let secret = try await Self.job("xenon-file", restrictedTo: ["4300"], in: station)
        func ended(_ answer: SocketAnswer) async throws -> FixityRun {
            #expect(answer.status == 202, "\(answer.body)")
            let run = try answer.decode(FixityRun.self)
            try await station.until("run \(run.id) ended") { try station.get(FixityRun.self, "/v1/fixity-runs/\(run.id)").state != .running }
            return try station.get(FixityRun.self, "/v1/fixity-runs/\(run.id)")
        }
        func look(_ body: String, as user: [String] = []) async throws -> FixityRun {
            try await ended(try station.request("POST", "/v1/fixity-runs", body: body, as: user))
        }
        #expect(try await look(#"{"job":"xenon-file"}"#).total == 1)
        #expect(try await look(#"{"sample":2}"#).total == 2)
        #expect(try await look("{}", as: Self.outsider).total == 2)
        #expect(try station.request("POST", "/v1/fixity-runs", body: #"{"job":"xenon-file"}"#, as: Self.outsider).problemCode == "job-unknown")

        // The page that nobody has looked at comes before those that were.
        let last = try await Self.job("last", in: station)
        let scrub = try await look(#"{"scrub":true,"limitBytes":1}"#)
        #expect((scrub.total, scrub.intact, scrub.isScrub) == (1, 1, true))
        let capture = try #require(try station.captures(of: last).first)
        #expect(try station.get(Page<FixityCheck>.self, "/v1/captures/\(capture.id)/fixity").items.map(\.user) == ["platend"])
        _ = open
        _ = secret
        for body in [#"{"scrub":true,"sample":3}"#, #"{"limitBytes":3}"#, #"{"sample":0}"#, #"{"jub":"x"}"#] {
            #expect(try station.request("POST", "/v1/fixity-runs", body: body).problemCode == "request-malformed", "\(body)")
        }
        #expect(try station.request("GET", "/v1/fixity-runs/nothing").problemCode == "fixity-run-unknown")
    }

    @Test("runs once at a time for each kind, and can be cancelled in the middle of a file")
    func oneAtATime() async throws {
        // So slow that it would take hours.
        let station = try await StationUnderTest(configuration: "scrub-rate: 1 kB/s\n")
        _ = try await Self.job("atlas", in: station)
        let scrub = try station.request("POST", "/v1/fixity-runs", body: #"{"scrub":true}"#).decode(FixityRun.self)
        #expect(scrub.state == .running)
        #expect(try station.request("POST", "/v1/fixity-runs", body: #"{"scrub":true}"#).problemCode == "fixity-running")
        #expect(try station.platenctl("verify", "--all").status == 0)
        let cancelled = try station.request("DELETE", "/v1/fixity-runs/\(scrub.id)")
        #expect(cancelled.status == 202)
        #expect(try cancelled.decode(FixityRun.self).state == .cancelled)
        let again = try station.request("POST", "/v1/fixity-runs", body: #"{"scrub":true}"#)
        #expect(again.status == 202)
        // The end of the daemon does not wait for it.
        #expect(try await station.stop() == 0)
    }

    @Test("does not call masters missing when their disk is not there")
    func unmounted() async throws {
        let station = try await StationUnderTest()
        _ = try await Self.job("atlas", in: station)
        try FileManager.default.moveItem(atPath: station.mastersFolder, toPath: station.scratch.path("elsewhere"))
        let result = try station.platenctl("verify", "--job", "atlas")
        #expect(result.status == 1)
        #expect(result.text.contains("unreadable"))
        #expect(try Self.alerts(station).isEmpty)
        try FileManager.default.moveItem(atPath: station.scratch.path("elsewhere"), toPath: station.mastersFolder)
    }
}
