import Foundation
import PlatenModel
import TestSupport

extension StationUnderTest {
    /// The simulated flatbed's stable name.
    var flatbed: String {
        get throws { try scanner(device: "platensim:flatbed") }
    }

    /// The stock test driver's stable name.
    var stockDriver: String {
        get throws { try scanner(device: "test:0") }
    }

    private func scanner(device: String) throws -> String {
        let scanners = try get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items
        guard let scanner = scanners.first(where: { $0.device == device }) else {
            throw TimeoutError(what: "\(device) among \(scanners.map(\.device))\n\(journal)")
        }
        return scanner.name
    }

    /// A new job; the name is made from its date where none is given.
    func makeJob(_ name: String? = nil, restrictedTo groups: [String] = []) throws -> Job {
        let body = try PlatenJSON.line(NewJob(name: name, restrictedTo: groups))
        return try request("POST", "/v1/jobs", body: body).decode(Job.self)
    }

    /// Starts a cycle.
    func startCycle(_ job: Job, _ request: NewCycle, key: String? = nil) throws -> SocketAnswer {
        try self.request(
            "POST", "/v1/jobs/\(job.name)/cycles", body: PlatenJSON.line(request), headers: key.map { ["Idempotency-Key: \($0)"] } ?? [])
    }

    /// Starts a cycle and waits for its end.
    func runCycle(_ job: Job, _ request: NewCycle) async throws -> Cycle {
        try await end(of: startCycle(job, request).decode(Cycle.self))
    }

    /// The cycle once it has ended.
    func end(of cycle: Cycle) async throws -> Cycle {
        try await until("cycle \(cycle.id) ended") { try get(Cycle.self, "/v1/cycles/\(cycle.id)").state.isEnded }
        return try get(Cycle.self, "/v1/cycles/\(cycle.id)")
    }

    func captures(of job: Job) throws -> [Capture] {
        try get(Page<Capture>.self, "/v1/captures?job=\(job.name)").items
    }

    /// Writes a profile of the test's own and has it read.
    func addProfile(_ name: String, _ text: String) async throws {
        try scratch.write(text, to: "profiles/\(name).yaml")
        signal(SIGHUP)
        try await until("profile \(name) is read") { try request("GET", "/v1/profiles/\(name)").status == 200 }
    }

    /// Changes the world of a simulated scanner.
    func setWorld(_ scanner: String, _ text: String) throws {
        try scratch.write(text, to: "sim/\(scanner)/scanner.conf")
    }

    /// Files below the masters' folder that lie there under a final name.
    func masterFiles() throws -> [String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: mastersFolder)
        return paths.filter { !$0.hasPrefix(".") && ($0.hasSuffix(".tif") || $0.hasSuffix(".json")) }.sorted()
    }
}
