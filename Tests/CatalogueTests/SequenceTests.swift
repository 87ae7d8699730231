import Catalogue
import Foundation
import GRDB
import PlatenModel
import TestSupport
import Testing

@Suite("Numbers of pages")
struct SequenceTests {
    @Test("Numbers count up from 1 within each job, also for several scanners at once")
    func concurrent() async throws {
        let station = try Station()
        let (job, other) = (try await station.job("box"), try await station.job("other"))
        let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<40 { group.addTask { try await station.catalogue.reservePage(job: job.id).sequence } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers.sorted() == Array(1...40))
        #expect(try await station.catalogue.reservePage(job: other.id).sequence == 1)
        await expectProblem(.jobUnknown) { _ = try await station.catalogue.reservePage(job: .make()) }
    }

    @Test("The last number is given again after its release, an earlier one is not")
    func release() async throws {
        let station = try Station()
        let job = try await station.job("box")
        var pages: [ReservedPage] = []
        for _ in 1...3 { pages.append(try await station.catalogue.reservePage(job: job.id)) }
        try await station.catalogue.releasePage(pages[1], job: job.id)
        let last = try await station.catalogue.reservePage(job: job.id)
        #expect(last == ReservedPage(sequence: 4, position: 4, replaced: nil))
        try await station.catalogue.releasePage(last, job: job.id)
        try await station.catalogue.releasePage(last, job: job.id)
        #expect(try await station.catalogue.reservePage(job: job.id) == last)
    }

    @Test("The number of a committed page is never given again")
    func committed() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        let page = try await station.catalogue.reservePage(job: cycle.job)
        try await station.capture(in: cycle, sequence: page.sequence)
        try await station.catalogue.releasePage(page, job: cycle.job)
        #expect(try await station.catalogue.reservePage(job: cycle.job).sequence == page.sequence + 1)
    }

    @Test("A recovered page's number is passed over, and reserved numbers survive a restart")
    func recovered() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        try await station.capture(in: cycle, sequence: 7)
        #expect(try await station.catalogue.reservePage(job: cycle.job).sequence == 8)
        try station.catalogue.close()
        let again = try Catalogue.open(at: station.catalogue.path, backups: station.scratch.path("backups"))
        #expect(try await again.reservePage(job: cycle.job).sequence == 9)
    }

    @Test("A page that replaces another takes its place, and the next page comes behind the last")
    func replacement() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        let first = try await station.capture(in: cycle, sequence: 1)
        try await station.capture(in: cycle, sequence: 2)
        let replacement = try await station.catalogue.reservePage(job: cycle.job, replacing: first.id)
        #expect((replacement.sequence, replacement.position, replacement.replaced?.id) == (3, 1, first.id))
        let next = try await station.catalogue.reservePage(job: cycle.job)
        #expect((next.sequence, next.position) == (4, 3))
        try await station.catalogue.releasePage(next, job: cycle.job)
        #expect(try await station.catalogue.reservePage(job: cycle.job) == next)
        await expectProblem(.captureUnknown) { _ = try await station.catalogue.reservePage(job: cycle.job, replacing: .make()) }
    }
}
