import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("Access to the socket", .mayBlock, .enabled(if: geteuid() == 0, "needs root to call as other users"))
struct AccessTests {
    /// Runs a program as a user without a name who is in these groups only.
    private static func user(_ identifier: Int, groups: [Int]) -> [String] {
        ["setpriv", "--reuid", "\(identifier)", "--regid", "\(groups[0])", "--groups", groups.map(String.init).joined(separator: ",")]
    }

    /// A station whose socket everyone reaches, so that what is tested is the daemon's own judgement and not the file's mode.
    private func station(_ access: String) async throws -> StationUnderTest {
        let station = try await StationUnderTest(configuration: access)
        chmod(station.socketPath, 0o666)
        chmod(station.scratch.path, 0o755)
        chmod(station.scratch.path("run"), 0o755)
        return station
    }

    @Test("is refused to a user whose groups have no role, on every route")
    func noRole() async throws {
        let station = try await station("access:\n  operator: [\"4242\"]\n")
        for (method, path) in [("GET", "/v1/status"), ("GET", "/v1/scanners"), ("POST", "/v1/jobs"), ("GET", "/v1/events"), ("GET", "/v1/captures")] {
            let answer = try station.request(method, path, body: method == "POST" ? "{}" : nil, as: Self.user(4000, groups: [4001]))
            #expect(answer.status == 403, "\(method) \(path)")
            #expect(answer.problemCode == "permission-denied")
        }
    }

    @Test("is given by the kernel's word on supplementary groups, up to the role that they have")
    func roles() async throws {
        let station = try await station("access:\n  viewer: [\"4241\"]\n  operator: [\"4242\"]\n")
        let viewer = Self.user(4000, groups: [4001, 4241])
        let operatorUser = Self.user(4000, groups: [4001, 4242])
        #expect(try station.request("GET", "/v1/status", as: viewer).decode(StationStatus.self).role == .viewer)
        #expect(try station.request("POST", "/v1/jobs", body: "{}", as: viewer).status == 403)
        #expect(try station.request("POST", "/v1/scanners/refresh", as: viewer).status == 403)
        #expect(try station.request("GET", "/v1/status", as: operatorUser).decode(StationStatus.self).role == .operator)
        #expect(try station.request("POST", "/v1/jobs", body: "{}", as: operatorUser).status == 201)
        #expect(try station.request("GET", "/v1/status").decode(StationStatus.self).role == .administrator)
    }

    @Test("to a restricted job is refused as if there were no such job, its cycles, captures and events included")
    func restrictedJob() async throws {
        let station = try await station("access:\n  operator: [\"4242\"]\n")
        let outsider = Self.user(4000, groups: [4001, 4242])
        let insider = Self.user(4000, groups: [4001, 4242, 4300])
        let job = try station.makeJob("secret-file", restrictedTo: ["4300"])
        let cycle = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        let capture = try #require(try station.captures(of: job).first, "\(String(describing: cycle.problem))")
        let paths = [
            "/v1/jobs/secret-file", "/v1/jobs/\(job.id)", "/v1/jobs/secret-file/cycles", "/v1/cycles/\(cycle.id)", "/v1/captures/\(capture.id)",
            "/v1/captures/\(capture.id)/master", "/v1/captures?job=secret-file",
        ]
        for path in paths {
            #expect(try station.request("GET", path, as: outsider).status == 404, "\(path)")
            #expect(try station.request("GET", path, as: insider).status == 200, "\(path)")
        }
        for path in ["/v1/jobs", "/v1/captures"] {
            #expect(try !station.request("GET", path, as: outsider).body.contains("secret-file"), "\(path)")
            #expect(try station.request("GET", path, as: insider).body.contains("secret-file"), "\(path)")
        }
        #expect(try !station.eventText(as: outsider).contains("\(capture.id)"))
        #expect(try station.eventText(as: insider).contains("\(capture.id)"))
    }

    @Test("to what a restricted job is called is given neither by the journal, nor by the metrics, nor by what others may hear")
    func discretion() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 3\n"], configuration: "access:\n  operator: [\"4242\"]\n")
        for path in [station.socketPath, station.scratch.path] { chmod(path, path == station.socketPath ? 0o666 : 0o755) }
        chmod(station.scratch.path("run"), 0o755)
        let body = #"{"name":"xenon-file","title":"Quartermaster","restrictedTo":["4300"],"item":{"slip":"KRYPTON"}}"#
        let job = try station.request("POST", "/v1/jobs", body: body).decode(Job.self)
        let request = NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed)
        #expect(try await station.runCycle(job, request).state == .completed)
        try station.hold("flatbed", at: "row 100")
        _ = try station.startCycle(job, request)
        try await station.untilBegun(2, on: "flatbed")
        // Killed in the middle, with a master that the catalogue knows nothing of.
        let sidecars = try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/xenon-file")
        #expect(sidecars.count == 2)
        try await station.kill()
        try FileManager.default.removeItem(atPath: station.scratch.path("state/catalogue.sqlite"))
        try await station.start()
        chmod(station.socketPath, 0o666)
        #expect(try station.get(Page<Capture>.self, "/v1/captures").items.count == 1)
        let outsider = Self.user(4000, groups: [4001, 4242])
        for text in [
            station.journal, try station.request("GET", "/metrics", as: outsider).body,
            try station.eventText(as: outsider),
            try station.request("GET", "/v1/scanners", as: outsider).body,
        ] {
            #expect(!text.isEmpty)
            for word in ["xenon-file", "Quartermaster", "KRYPTON"] { #expect(!text.contains(word), "\(text)") }
        }
    }

    @Test("to a job that is restricted after it was scanned and packaged is taken away, from its files too, and can be given again")
    func restrictedLater() async throws {
        let station = try await station("access:\n  operator: [\"4242\"]\n")
        let outsider = Self.user(4000, groups: [4001, 4242])
        let job = try station.makeJob("file")
        #expect(try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed)).state == .completed)
        let package = try await station.package(job)
        let master = "\(station.mastersFolder)/\(try #require(try station.captures(of: job).first).file)"
        let files = [master, master + ".json", package.path, "\(package.path)/mets.xml", "\(package.path)/data"]
        func lists() throws -> [String] { try files.map { try Shell.run("getfacl", ["-cn", $0]).text } }
        let before = try lists()
        let body = #"{"restrictedTo":["4300"]}"#
        #expect(try station.request("POST", "/v1/jobs/file/restriction", body: body, as: outsider).problemCode == "permission-denied")
        let unknown = try station.platenctl("job", "restrict", "file", "--to", "no-such-group")
        #expect(unknown.status != 0 && unknown.errors.contains("no-such-group"))
        #expect(try lists() == before)
        #expect(try station.platenctl("job", "restrict", "file", "--to", "4300").status == 0)
        #expect(try station.request("GET", "/v1/jobs/file", as: outsider).status == 404)
        #expect(try !station.eventText(as: outsider).contains(job.id.rawValue))
        for list in try lists() {
            #expect(list.contains("group::---") && list.contains("other::---") && list.contains("group:4300:r"), "\(list)")
        }
        try await station.until("the sidecar knows") { try String(contentsOfFile: master + ".json", encoding: .utf8).contains("4300") }
        #expect(try lists().allSatisfy { $0.contains("group::---") })
        #expect(try station.platenctl("job", "history", "file").text.contains("everyone became 4300"))
        #expect(try station.platenctl("job", "restrict", "file", "--everyone").status == 0)
        #expect(try station.request("GET", "/v1/jobs/file", as: outsider).status == 200)
        #expect(try lists() == before)
    }

    @Test("to a restricted job's running cycle is not had through its scanner either")
    func restrictedCycle() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 3\n"], configuration: "access:\n  operator: [\"4242\"]\n")
        for path in [station.socketPath, station.scratch.path] { chmod(path, path == station.socketPath ? 0o666 : 0o755) }
        chmod(station.scratch.path("run"), 0o755)
        let outsider = Self.user(4000, groups: [4001, 4242])
        let job = try station.makeJob("secret-file", restrictedTo: ["4300"])
        let flatbed = try station.flatbed
        try station.hold("flatbed", at: "row 100")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed)).decode(Cycle.self)
        let other = try station.makeJob("open-file")
        let asked = try PlatenJSON.line(NewCycle(profile: StationUnderTest.quick, scanner: flatbed))
        let answers = [
            try station.request("GET", "/v1/status", as: outsider), try station.request("GET", "/v1/scanners", as: outsider),
            try station.request("GET", "/v1/scanners/\(flatbed)", as: outsider),
            try station.request("POST", "/v1/jobs/\(other.name)/cycles", body: asked, as: outsider),
        ]
        for body in answers.map(\.body) + [try station.eventText(as: outsider)] {
            #expect(!body.isEmpty && !body.contains(cycle.id.rawValue) && !body.contains("secret-file"), "\(body)")
        }
        #expect(answers[3].problemCode == "scanner-busy")
        #expect(try station.request("GET", "/v1/status").body.contains(cycle.id.rawValue))
        _ = try station.request("DELETE", "/v1/cycles/\(cycle.id)")
        _ = try await station.end(of: cycle)
    }

    @Test("starts with a socket that only its owner and group reach")
    func socketMode() async throws {
        let station = try await StationUnderTest()
        var status = stat()
        #expect(stat(station.socketPath, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o660)
    }
}
