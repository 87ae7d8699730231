import Catalogue
import Foundation
import GRDB
import PlatenModel
import Testing

@Suite("Cycles")
struct CycleTests {
    @Test("A cycle comes back as it was begun, profile included")
    func roundTrip() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        #expect(try await station.catalogue.cycle(cycle.id.rawValue, for: .anna) == cycle)
        #expect(try await station.catalogue.cycle(String(cycle.id.rawValue.prefix(8)).uppercased(), for: .anna) == cycle)
        #expect(try await station.catalogue.unfinishedCycles() == [cycle])
    }

    @Test("Beginning is an event and an audit row of the same moment")
    func begun() async throws {
        let station = try Station()
        let job = try await station.job("box")
        let events = try await station.catalogue.beginCycle(.sample(in: job, state: .waiting), by: .bert, now: Station.noon)
        #expect(events.map(\.kind) == [.jobMoved, .cycleStarted])
        let event = try #require(events.last)
        #expect(event.kind == .cycleStarted && event.scanner == "flatbed-1" && event.job == job.id)
        #expect(event.sentence == "anna waits for flatbed-1 for the job box, profile a4-office.")
        #expect(try await station.catalogue.auditEntries(cursor: nil, limit: 1).items.first?.user == "bert")
    }

    @Test("A cycle of an unknown job leaves nothing behind")
    func unknownJob() async throws {
        let station = try Station()
        let job = Job(id: .make(), name: "x", title: "", created: Station.noon, createdBy: "", restrictedTo: [])
        await expectProblem(.jobUnknown) { _ = try await station.catalogue.beginCycle(.sample(in: job), by: .anna) }
        #expect(try await station.count("cycle") == 0)
        #expect(try await station.count("sharedText") == 0)
    }

    @Test("A waiting cycle runs, then ends once")
    func states() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"), state: .waiting)
        _ = try await station.catalogue.moveCycle(cycle.id, to: .running, .cycleStarted)
        #expect(try await station.catalogue.cycle(cycle.id.rawValue, for: .root).state == .running)
        try await station.capture(in: cycle, sequence: 1)
        let problem = Problem(.feederJammed, ["scanner": "flatbed-1"])
        let (ended, event) = try await station.catalogue.endCycle(cycle.id, state: .failed, problem: problem, by: "anna", now: Station.noon)
        #expect(ended.state == .failed && ended.problem == problem && ended.ended == Station.noon && ended.capturedCount == 1)
        #expect(event.kind == .cycleEnded && event.problem == problem)
        #expect(event.sentence == "The cycle on flatbed-1 for the job box failed after 1 page. Paper is jammed in flatbed-1.")
        #expect(try await station.catalogue.cycle(cycle.id.rawValue, for: .anna) == ended)
        await expectProblem(.cycleEnded) { _ = try await station.catalogue.endCycle(cycle.id, state: .completed, by: "anna") }
        await expectProblem(.cycleEnded) { _ = try await station.catalogue.moveCycle(cycle.id, to: .running, .cycleStarted) }
        #expect(try await station.catalogue.unfinishedCycles().isEmpty)
    }

    @Test("After a restart every unfinished cycle has failed, once")
    func restart() async throws {
        let station = try Station()
        let job = try await station.job("box")
        let done = try await station.cycle(in: job)
        _ = try await station.catalogue.endCycle(done.id, state: .completed, by: "anna")
        let running = try await station.cycle(in: job)
        let waiting = try await station.cycle(in: job, state: .waiting)
        let failed = try await station.catalogue.failUnfinishedCycles()
        #expect(failed.map(\.cycle.id) == [running.id, waiting.id])
        #expect(failed.allSatisfy { $0.cycle.state == .failed && $0.cycle.problem?.code == .stationRestarted && $0.event.id != nil })
        #expect(try await station.catalogue.cycle(done.id.rawValue, for: .anna).state == .completed)
        #expect(try await station.catalogue.failUnfinishedCycles().isEmpty)
    }

    @Test("Cycles are listed by job, the newest first")
    func list() async throws {
        let station = try Station()
        let (first, second) = (try await station.job("first"), try await station.job("second"))
        var expected: [Identifier<Cycle>] = []
        for _ in 1...5 {
            expected.insert(try await station.cycle(in: first).id, at: 0)
            try await station.cycle(in: second)
        }
        let page = try await station.catalogue.cycles(job: first.id, for: .anna, cursor: nil, limit: 3)
        let rest = try await station.catalogue.cycles(job: first.id, for: .anna, cursor: page.next, limit: 3)
        #expect((page.items + rest.items).map(\.id) == expected)
        #expect(try await station.catalogue.cycles(for: .anna, cursor: nil, limit: 100).items.count == 10)
    }

    @Test("What cannot be an identifier is an unknown cycle", arguments: ["", "abc", "zzzzzz", "abcdef%", "'; DROP TABLE cycle; --"])
    func unknown(_ text: String) async throws {
        let station = try Station()
        try await station.cycle(in: try await station.job("box"))
        await expectProblem(.cycleUnknown) { _ = try await station.catalogue.cycle(text, for: .root) }
    }
}
