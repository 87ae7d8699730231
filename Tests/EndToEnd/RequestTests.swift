import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("The socket answers bad requests with one clear problem", .mayBlock)
struct RequestTests {
    @Test("each with its status and code, and goes on working")
    func badRequests() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        let cycles = "/v1/jobs/atlas/cycles"
        let huge = try station.scratch.write(String(repeating: "x", count: 10 << 20), to: "huge")
        let table: [(method: String, path: String, body: String?, status: Int, code: String)] = [
            ("GET", "/v1/nothing", nil, 404, "route-unknown"),
            ("GET", "/", nil, 404, "route-unknown"),
            ("GET", "/v1/scanners/nobody", nil, 404, "scanner-unknown"),
            ("GET", "/v1/scanners/nobody/options", nil, 404, "scanner-unknown"),
            ("GET", "/v1/profiles/ofice-a4", nil, 404, "profile-unknown"),
            ("GET", "/v1/jobs/nothing", nil, 404, "job-unknown"),
            ("GET", "/v1/cycles/nothing", nil, 404, "cycle-unknown"),
            ("GET", "/v1/captures/nothing", nil, 404, "capture-unknown"),
            ("GET", "/v1/captures/nothing/master", nil, 404, "capture-unknown"),
            ("DELETE", "/v1/cycles/nothing", nil, 404, "cycle-unknown"),
            ("DELETE", "/v1/status", nil, 405, "method-not-allowed"),
            ("PUT", cycles, "{}", 405, "method-not-allowed"),
            ("POST", "/v1/jobs", "{\"name\": \"../escape\"}", 400, "job-name-invalid"),
            ("POST", "/v1/jobs", "{\"name\": \"atlas\"}", 409, "job-exists"),
            ("POST", "/v1/jobs", "{\"name\": 7}", 400, "request-malformed"),
            ("POST", "/v1/jobs", "{\"name\"", 400, "request-malformed"),
            ("POST", "/v1/jobs", "", 400, "request-malformed"),
            ("POST", "/v1/jobs", "{\"title\": \"x\\u0000y\"}", 400, "request-malformed"),
            ("POST", "/v1/jobs", "{\"restricted_to\": [\"vault\"]}", 400, "request-malformed"),
            ("POST", cycles, "{\"profile\": \"book\", \"cuont\": 3}", 400, "request-malformed"),
            ("POST", "/v1/jobs", "@\(huge)", 413, "request-too-large"),
            ("POST", cycles, "{}", 400, "request-malformed"),
            ("POST", cycles, "[1]", 400, "request-malformed"),
            ("POST", cycles, "{\"profile\": \"nothing\"}", 404, "profile-unknown"),
            ("POST", cycles, "{\"profile\": \"office-a4\", \"scanner\": \"nobody\"}", 404, "scanner-unknown"),
            ("POST", cycles, "{\"profile\": \"office-a4\", \"count\": 0}", 400, "request-malformed"),
            ("POST", cycles, "{\"profile\": \"office-a4\", \"count\": \"three\"}", 400, "request-malformed"),
            ("POST", "/v1/jobs/nothing/cycles", "{\"profile\": \"office-a4\"}", 404, "job-unknown"),
            ("GET", "/v1/jobs?limit=minus", nil, 400, "request-malformed"),
            ("GET", "/v1/jobs?cursor=nonsense", nil, 400, "request-malformed"),
            ("GET", "/v1/events?after=now", nil, 400, "request-malformed"),
        ]
        for line in table {
            let answer = try station.request(line.method, line.path, body: line.body)
            #expect(answer.status == line.status, "\(line.method) \(line.path) \(line.body?.prefix(60) ?? "")")
            #expect(answer.problemCode == line.code, "\(line.method) \(line.path) \(line.body?.prefix(60) ?? "") said \(answer.body)")
            #expect(answer.headers["content-type"] == "application/problem+json")
        }
        #expect(try station.captures(of: job).isEmpty)
        #expect(try station.request("GET", "/v1/status").status == 200)
    }

    @Test("with the nearest profile's name where one was mistyped")
    func nearestName() async throws {
        let station = try await StationUnderTest()
        let answer = try station.request("GET", "/v1/profiles/ofice-a4")
        #expect(answer.body.contains("Did you mean office-a4?"))
    }

    @Test("tells what a path allows where it does not take a method")
    func allowed() async throws {
        let station = try await StationUnderTest()
        #expect(try station.request("PATCH", "/v1/jobs").headers["allow"] == "GET, POST")
    }
}
