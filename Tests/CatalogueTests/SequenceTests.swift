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
            for _ in 0..<40 { group.addTask { try await station.catalogue.reserveSequence(job: job.id) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers.sorted() == Array(1...40))
        #expect(try await station.catalogue.reserveSequence(job: other.id) == 1)
        await expectProblem(.jobUnknown) { _ = try await station.catalogue.reserveSequence(job: .make()) }
    }

    @Test("The last number is given again after its release, an earlier one is not")
    func release() async throws {
        let station = try Station()
        let job = try await station.job("box")
        for _ in 1...3 { _ = try await station.catalogue.reserveSequence(job: job.id) }
        try await station.catalogue.releaseSequence(2, job: job.id)
        #expect(try await station.catalogue.reserveSequence(job: job.id) == 4)
        try await station.catalogue.releaseSequence(4, job: job.id)
        try await station.catalogue.releaseSequence(4, job: job.id)
        #expect(try await station.catalogue.reserveSequence(job: job.id) == 4)
    }

    @Test("The number of a committed page is never given again")
    func committed() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        let number = try await station.catalogue.reserveSequence(job: cycle.job)
        try await station.capture(in: cycle, sequence: number)
        try await station.catalogue.releaseSequence(number, job: cycle.job)
        #expect(try await station.catalogue.reserveSequence(job: cycle.job) == number + 1)
    }

    @Test("A recovered page's number is passed over, and reserved numbers survive a restart")
    func recovered() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        try await station.capture(in: cycle, sequence: 7)
        #expect(try await station.catalogue.reserveSequence(job: cycle.job) == 8)
        try station.catalogue.close()
        let again = try Catalogue.open(at: station.catalogue.path, backups: station.scratch.path("backups"))
        #expect(try await again.reserveSequence(job: cycle.job) == 9)
    }
}
