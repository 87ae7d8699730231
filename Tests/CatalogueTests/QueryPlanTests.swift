import Catalogue
import GRDB
import PlatenModel
import Testing

@Suite("Query plans")
struct QueryPlanTests {
    struct List: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let query: @Sendable (Caller) -> SQL
    }

    static let lists = [
        List(testDescription: "jobs of a state") { ListQueries.jobs(JobFilter(states: [.checking]), for: $0, before: .max, limit: 100) },
        List(testDescription: "jobs of two states, by day") {
            ListQueries.jobs(
                JobFilter(states: [.checking, .complete], dueBy: CalendarDay(year: 2027, month: 3, day: 31)), for: $0, before: .max, limit: 100)
        },
        List(testDescription: "jobs by words") { ListQueries.jobs(JobFilter(words: "atlas 17"), for: $0, before: .max, limit: 100) },
        List(testDescription: "jobs") { ListQueries.jobs(JobFilter(), for: $0, before: .max, limit: 100) },
        List(testDescription: "cycles") { ListQueries.cycles(job: nil, for: $0, before: .max, limit: 100) },
        List(testDescription: "cycles of a job") { ListQueries.cycles(job: .make(), for: $0, before: .max, limit: 100) },
        List(testDescription: "captures") { ListQueries.captures(job: nil, cycle: nil, for: $0, before: .max, limit: 100) },
        List(testDescription: "captures of a job") { ListQueries.captures(job: .make(), cycle: nil, for: $0, before: .max, limit: 100) },
        List(testDescription: "captures of a cycle") { ListQueries.captures(job: nil, cycle: .make(), for: $0, before: .max, limit: 100) },
        List(testDescription: "captures of a job's cycle") {
            ListQueries.captures(job: .make(), cycle: .make(), for: $0, before: .max, limit: 100)
        },
        List(testDescription: "masters of a job to look at") { ListQueries.fixity(.all(job: .make()), for: $0) },
        List(testDescription: "looks at a master") { _ in ListQueries.fixityChecks(of: .make(), before: .max, limit: 100) },
        List(testDescription: "events") { ListQueries.events(after: 0, for: $0, limit: 100) },
        List(testDescription: "audit") { _ in ListQueries.audit(before: .max, limit: 100) },
    ]

    @Test("A scrub takes masters in the order of an index, and stops where it has enough")
    func scrub() async throws {
        let station = try Station()
        for caller in [Caller.root, .anna, .loner] {
            let query = ListQueries.fixity(.leastRecentlyChecked(limitBytes: 1), for: caller)
            let steps = try await station.catalogue.read { database in
                try SQLRequest<Row>("EXPLAIN QUERY PLAN \(literal: query)").fetchAll(database).map { $0["detail"] as String }
            }
            #expect(steps.first == "SCAN capture USING INDEX captureByCheck", "\(steps)")
            #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
        }
    }

    @Test("Every list walks an index and sorts nothing, for each kind of caller", arguments: lists)
    func plan(_ list: List) async throws {
        let station = try Station()
        for caller in [Caller.root, .anna, .loner] {
            let query = list.query(caller)
            let steps = try await station.catalogue.read { database in
                try SQLRequest<Row>("EXPLAIN QUERY PLAN \(literal: query)").fetchAll(database).map { $0["detail"] as String }
            }
            #expect(!steps.isEmpty)
            for step in steps {
                #expect(!step.contains("TEMP B-TREE"), "\(steps)")
                // Of the index of words this is what SQLite says.
                #expect(!step.hasPrefix("SCAN") || step.contains("jobText VIRTUAL TABLE INDEX"), "\(steps)")
            }
        }
    }
}
