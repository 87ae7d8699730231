import Catalogue
import Foundation
import GRDB
import PlatenModel
import Testing

@Suite("Events")
struct EventTests {
    private func record(_ count: Int, in station: Station) async throws {
        for number in 1...count {
            _ = try await station.catalogue.record(Event(time: Station.noon, kind: .scannerChanged, scanner: "s", sentence: "Change \(number)."))
        }
    }

    @Test("An event comes back whole, with its id")
    func roundTrip() async throws {
        let station = try Station()
        let event = Event(
            time: Station.noon, kind: .driverFailed, scanner: "flatbed-1", cycle: .make(), capture: .make(),
            problem: Problem(.driverCrashed, ["driver": "test", "scanner": "flatbed-1", "cause": "SIGSEGV"]), sentence: "It crashed.")
        let kept = try await station.catalogue.record(event)
        #expect(kept.id == 1)
        #expect(try await station.catalogue.events(after: 0, limit: 5, for: .loner).events == [kept])
    }

    @Test("Following from any place gives every event once, in order")
    func batches() async throws {
        let station = try Station()
        try await record(7, in: station)
        var (seen, position) = ([Int64](), Int64(0))
        while true {
            let batch = try await station.catalogue.events(after: position, limit: 3, for: .anna)
            seen += batch.events.compactMap(\.id)
            position = batch.position
            if batch.isLast { break }
        }
        #expect(seen == Array(1...7))
        #expect(position == 7)
        #expect(try await station.catalogue.events(after: 7, limit: 3, for: .anna).events.isEmpty)
    }

    @Test("What a caller may not see is passed over, not read again")
    func hidden() async throws {
        let station = try Station()
        try await station.job("secret", restrictedTo: ["archive"])
        try await station.job("other-secret", restrictedTo: ["archive"])
        let batch = try await station.catalogue.events(after: 0, limit: 10, for: .bert)
        #expect(batch.events.isEmpty && batch.position == 2 && batch.isLast)
    }

    @Test("Ids are never given twice, not even when all events are forgotten")
    func pruning() async throws {
        let station = try Station()
        try await record(10, in: station)
        #expect(try await station.catalogue.pruneEvents(keeping: 4) == 6)
        #expect(try await station.catalogue.oldestEventIdentifier() == 7)
        #expect(try await station.catalogue.pruneEvents(keeping: 0) == 4)
        #expect(try await station.catalogue.oldestEventIdentifier() == nil)
        #expect(try await station.catalogue.latestEventIdentifier() == 10)
        try await record(1, in: station)
        #expect(try await station.catalogue.oldestEventIdentifier() == 11)
    }

    @Test("A place whose next event is forgotten is gone, the place before the oldest event is not")
    func gone() async throws {
        let station = try Station()
        try await record(10, in: station)
        try await station.catalogue.pruneEvents(keeping: 4)
        let problem = await expectProblem(.eventsGone) { _ = try await station.catalogue.events(after: 5, limit: 10, for: .anna) }
        #expect(problem?.parameters == ["id": "5", "oldest": "6"])
        #expect(try await station.catalogue.events(after: 6, limit: 10, for: .anna).events.map(\.id) == [7, 8, 9, 10])
        try await station.catalogue.pruneEvents(keeping: 0)
        await expectProblem(.eventsGone) { _ = try await station.catalogue.events(after: 9, limit: 10, for: .anna) }
        #expect(try await station.catalogue.events(after: 10, limit: 10, for: .anna).isLast)
    }

    @Test("An id that was never given is gone too: the catalogue is a restored one")
    func future() async throws {
        let station = try Station()
        try await record(2, in: station)
        await expectProblem(.eventsGone) { _ = try await station.catalogue.events(after: 900, limit: 10, for: .anna) }
    }

    @Test("A station without events has 0 as its place")
    func none() async throws {
        let station = try Station()
        #expect(try await station.catalogue.latestEventIdentifier() == 0)
        #expect(try await station.catalogue.events(after: 0, limit: 10, for: .anna).isLast)
    }
}
