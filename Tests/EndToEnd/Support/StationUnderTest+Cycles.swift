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

    /// The cycle once it has ended or rests: paused, or armed.
    func rest(of cycle: Cycle) async throws -> Cycle {
        try await until("cycle \(cycle.id) rests") {
            let now = try get(Cycle.self, "/v1/cycles/\(cycle.id)")
            return now.state.isEnded || now.state == .paused || now.state == .armed
        }
        return try get(Cycle.self, "/v1/cycles/\(cycle.id)")
    }

    /// Starts a cycle and waits until it has ended or rests.
    func runToRest(_ job: Job, _ request: NewCycle) async throws -> Cycle {
        try await rest(of: startCycle(job, request).decode(Cycle.self))
    }

    /// Gives a cycle an order such as `resume`. Returns the status of the answer.
    @discardableResult
    func order(_ order: String, _ cycle: Cycle) throws -> Int {
        try request("POST", "/v1/cycles/\(cycle.id)/\(order)", body: order == "trigger" ? "{}" : nil).status
    }

    /// Gives a paused cycle an order and returns it once it has come to rest again. Its state does not tell that: the answer to an order comes
    /// before the cycle has taken it.
    func restAgain(after order: String, _ cycle: Cycle) async throws -> Cycle {
        func rests() throws -> Int {
            try events().count { $0.cycle == cycle.id && [.cyclePaused, .cycleArmed, .cycleEnded].contains($0.kind) }
        }
        let before = try rests()
        try self.order(order, cycle)
        try await until("cycle \(cycle.id) rests again") { try rests() > before }
        return try get(Cycle.self, "/v1/cycles/\(cycle.id)")
    }

    /// Triggers a cycle.
    @discardableResult
    func trigger(_ cycle: Cycle, _ action: TriggerAction = .nextPage) throws -> SocketAnswer {
        try request("POST", "/v1/cycles/\(cycle.id)/trigger", body: PlatenJSON.line(NewTrigger(action: action)))
    }

    /// A scanner as the station sees it now.
    func state(of scanner: String) throws -> PlatenModel.Scanner {
        try get(PlatenModel.Scanner.self, "/v1/scanners/\(scanner)")
    }

    func captures(of job: Job) throws -> [Capture] {
        try get(Page<Capture>.self, "/v1/captures?job=\(job.name)").items
    }

    /// Writes a profile of the test's own and has it read, in the place of one that says something else, too.
    func addProfile(_ name: String, _ text: String) async throws {
        func known() throws -> String? {
            let answer = try request("GET", "/v1/profiles/\(name)")
            return answer.status == 200 ? answer.body : nil
        }
        let before = try known()
        try scratch.write(text, to: "profiles/\(name).yaml")
        signal(SIGHUP)
        try await until("profile \(name) is read") {
            let now = try known()
            return now != nil && now != before
        }
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
