import Catalogue
import Foundation
import GRDB
import PlatenModel
import Testing

@Suite("Restricted jobs")
struct RestrictionTests {
    @Test("Whoever is in none of the job's groups gets the answer of a job that does not exist")
    func hidden() async throws {
        let station = try Station()
        let job = try await station.job("secret", restrictedTo: ["archive"])
        let cycle = try await station.cycle(in: job)
        let capture = try await station.capture(in: cycle, sequence: 1)
        let catalogue = station.catalogue
        for caller in [Caller.bert, .loner] {
            let problem = await expectProblem(.jobUnknown) { _ = try await catalogue.job("secret", for: caller) }
            #expect(problem == Problem(.jobUnknown, ["job": "secret"]))
            await expectProblem(.jobUnknown) { _ = try await catalogue.job(job.id.rawValue, for: caller) }
            await expectProblem(.cycleUnknown) { _ = try await catalogue.cycle(cycle.id.rawValue, for: caller) }
            await expectProblem(.captureUnknown) { _ = try await catalogue.capture(capture.id.rawValue, for: caller) }
            #expect(try await catalogue.jobs(for: caller, cursor: nil, limit: 10).items.isEmpty)
            #expect(try await catalogue.cycles(for: caller, cursor: nil, limit: 10).items.isEmpty)
            #expect(try await catalogue.cycles(job: job.id, for: caller, cursor: nil, limit: 10).items.isEmpty)
            #expect(try await catalogue.captures(for: caller, cursor: nil, limit: 10).items.isEmpty)
            #expect(try await catalogue.captures(cycle: cycle.id, for: caller, cursor: nil, limit: 10).items.isEmpty)
            #expect(try await catalogue.events(after: 0, limit: 10, for: caller).events.isEmpty)
        }
        for caller in [Caller.anna, .root] {
            #expect(try await catalogue.job("secret", for: caller).id == job.id)
            #expect(try await catalogue.captures(for: caller, cursor: nil, limit: 10).items == [capture])
            #expect(try await catalogue.events(after: 0, limit: 10, for: caller).events.count == 4)
        }
    }

    @Test("SQL and `Caller.maySee` agree for every mix of groups, roles and restrictions")
    func agreesWithModel() async throws {
        let station = try Station()
        var jobs: [Job] = []
        for groups in [[], ["archive"], ["platen"], ["archive", "maps"], ["maps"], ["x' OR 1=1 --"]] {
            jobs.append(try await station.job("job-\(jobs.count)", restrictedTo: groups, by: .root))
        }
        for role in Role.allCases {
            for groups: Set<String> in [[], ["platen"], ["archive", "platen"], ["maps"], ["nobody", "1004"]] {
                let caller = Caller(userIdentifier: 7, userName: "x", groups: groups, role: role)
                let seen = try await station.catalogue.jobs(for: caller, cursor: nil, limit: 100).items
                #expect(Set(seen.map(\.name)) == Set(jobs.filter(caller.maySee).map(\.name)), "\(role) \(groups)")
            }
        }
    }

    @Test("Hidden jobs make no gaps in pages")
    func paging() async throws {
        let station = try Station()
        for number in 1...12 { try await station.job("job-\(number)", restrictedTo: number.isMultiple(of: 3) ? [] : ["archive"]) }
        let first = try await station.catalogue.jobs(for: .bert, cursor: nil, limit: 3)
        let second = try await station.catalogue.jobs(for: .bert, cursor: first.next, limit: 3)
        #expect(first.items.map(\.name) == ["job-12", "job-9", "job-6"])
        #expect(second.items.map(\.name) == ["job-3"])
        #expect(second.next == nil)
    }

    @Test("A hidden capture does not make a prefix ambiguous")
    func prefix() async throws {
        let station = try Station()
        let hidden = try await station.cycle(in: try await station.job("secret", restrictedTo: ["archive"]))
        let open = try await station.cycle(in: try await station.job("open"))
        for (cycle, identifier) in [(hidden, "abcdef00-1"), (open, "abcdef00-2")] {
            let capture = Capture.sample(in: cycle, sequence: 1, id: Identifier(rawValue: identifier))
            _ = try await station.catalogue.commitCapture(capture, by: "anna", sidecarDigest: "")
        }
        #expect(try await station.catalogue.capture("abcdef", for: .bert).id.rawValue == "abcdef00-2")
        await expectProblem(.requestMalformed) { _ = try await station.catalogue.capture("abcdef", for: .root) }
    }

    @Test("An event about a job that the catalogue does not hold is for administrators")
    func unknownJob() async throws {
        let station = try Station()
        _ = try await station.catalogue.record(Event(time: Station.noon, kind: .captureQuarantined, job: .make(), sentence: "A file was set aside."))
        #expect(try await station.catalogue.events(after: 0, limit: 10, for: .anna).events.isEmpty)
        #expect(try await station.catalogue.events(after: 0, limit: 10, for: .root).events.count == 1)
    }
}
