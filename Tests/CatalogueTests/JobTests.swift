import Catalogue
import Foundation
import GRDB
import PlatenModel
import Testing

@Suite("Jobs")
struct JobTests {
    @Test("A job comes back as it was made, by identifier and by name")
    func roundTrip() async throws {
        let station = try Station()
        let request = NewJob(name: "MS-104.b", title: "Letters, 1790–1801", restrictedTo: ["archive", "platen", "archive"])
        let (job, event) = try await station.catalogue.createJob(request, by: .anna, now: Station.noon)
        #expect(job.title == "Letters, 1790–1801")
        #expect(job.restrictedTo == ["archive", "platen"])
        #expect(job.createdBy == "anna")
        #expect(try await station.catalogue.job("MS-104.b", for: .anna) == job)
        #expect(try await station.catalogue.job(job.id.rawValue, for: .anna) == job)
        #expect(event.kind == .jobCreated && event.job == job.id)
        #expect(try await station.catalogue.events(after: 0, limit: 10, for: .anna).events == [event])
    }

    @Test("Jobs without a name get the day and the next free number")
    func datedNames() async throws {
        let station = try Station()
        #expect(try await station.job().name == "2026-02-21-001")
        #expect(try await station.job().name == "2026-02-21-002")
        try await station.job("2026-02-21-041")
        try await station.job("2026-02-21-notes")
        try await station.job("2026-02-20-999", restrictedTo: ["secret"])
        #expect(try await station.job().name == "2026-02-21-042")
    }

    @Test("The day is the operator's, not that of Greenwich")
    func timeZone() async throws {
        let station = try Station()
        let sydney = try #require(TimeZone(identifier: "Australia/Sydney"))
        let evening = Station.noon.addingTimeInterval(6 * 3600)
        let job = try await station.catalogue.createJob(NewJob(), by: .anna, now: evening, timeZone: sydney).job
        #expect(job.name == "2026-02-22-001")
    }

    @Test("Dated names stay unique when many are made at once")
    func concurrentDatedNames() async throws {
        let station = try Station()
        let names = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 { group.addTask { try await station.job().name } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(names.count == 20)
    }

    @Test("Names that are no folder everywhere are refused", arguments: ["", "a/b", "..", "-x", "päckchen", String(repeating: "x", count: 101)])
    func invalidNames(_ name: String) async throws {
        let station = try Station()
        await expectProblem(.jobNameInvalid) { try await station.job(name) }
        #expect(try await station.count("event") == 0)
    }

    @Test("A name is taken whatever its case, and nothing is left of the second job")
    func takenName() async throws {
        let station = try Station()
        try await station.job("Box-1")
        let problem = await expectProblem(.jobExists) { try await station.job("box-1") }
        #expect(problem?.parameters["job"] == "Box-1")
        #expect(try await station.count("job") == 1)
        #expect(try await station.count("audit") == 1)
        #expect(try await station.count("event") == 1)
    }

    @Test("Titles of several lines or endless ones, and empty groups, are refused")
    func malformedRequests() async throws {
        let station = try Station()
        for request in [
            NewJob(title: "one\ntwo"), NewJob(title: String(repeating: "x", count: 501)), NewJob(restrictedTo: [""]),
            NewJob(restrictedTo: (0...100).map(String.init)),
        ] {
            await expectProblem(.requestMalformed) { _ = try await station.catalogue.createJob(request, by: .anna) }
        }
    }

    @Test("SQL in a name stays a name")
    func injection() async throws {
        let station = try Station()
        try await station.job("box")
        await expectProblem(.jobUnknown) { _ = try await station.catalogue.job("x' OR '1'='1", for: .root) }
    }

    @Test("Who made the job is in the audit")
    func audit() async throws {
        let station = try Station()
        let job = try await station.job("box")
        let entry = try #require(try await station.catalogue.auditEntries(cursor: nil, limit: 10).items.first)
        #expect(entry.user == "anna" && entry.action == "job.created" && entry.subject == job.id.rawValue && entry.detail == "box")
    }

    @Test("Pages go from the newest to the oldest without gap or repetition, whatever comes meanwhile")
    func paging() async throws {
        let station = try Station()
        for number in 1...7 { try await station.job("job-\(number)") }
        let first = try await station.catalogue.jobs(for: .anna, cursor: nil, limit: 3)
        try await station.job("job-8")
        let second = try await station.catalogue.jobs(for: .anna, cursor: first.next, limit: 3)
        let third = try await station.catalogue.jobs(for: .anna, cursor: second.next, limit: 3)
        #expect((first.items + second.items + third.items).map(\.name) == (1...7).reversed().map { "job-\($0)" })
        #expect(third.next == nil)
    }

    @Test("A page that ends with the list has no next one")
    func exactPage() async throws {
        let station = try Station()
        for number in 1...4 { try await station.job("job-\(number)") }
        let first = try await station.catalogue.jobs(for: .anna, cursor: nil, limit: 2)
        #expect(try await station.catalogue.jobs(for: .anna, cursor: first.next, limit: 2).next == nil)
    }

    @Test("A cursor that this list did not give is refused", arguments: ["", "j", "12", "c5", "j-1", "j0", "jzzzzzzzzzzzzzzzzz", "j 1", "j1;--"])
    func malformedCursor(_ cursor: String) async throws {
        let station = try Station()
        try await station.job("box")
        await expectProblem(.requestMalformed) { _ = try await station.catalogue.jobs(for: .root, cursor: cursor, limit: 10) }
    }
}
