import Catalogue
import Foundation
import GRDB
import PlatenModel
import Testing

@Suite("Audit")
struct AuditTests {
    @Test("Acts are listed from the newest on, page by page")
    func list() async throws {
        let station = try Station()
        for number in 1...5 {
            try await station.catalogue.audit(user: "anna", action: "cycle.cancel", subject: "c\(number)", detail: "", now: Station.noon)
        }
        let first = try await station.catalogue.auditEntries(cursor: nil, limit: 3)
        let second = try await station.catalogue.auditEntries(cursor: first.next, limit: 3)
        #expect((first.items + second.items).map(\.subject) == ["c5", "c4", "c3", "c2", "c1"])
        #expect(first.items.first?.time == Station.noon)
        #expect(second.next == nil)
    }

    @Test("Every change of a caller leaves one row")
    func everyChange() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        try await station.capture(in: cycle, sequence: 1)
        _ = try await station.catalogue.endCycle(cycle.id, state: .cancelled, by: "bert")
        let entries = try await station.catalogue.auditEntries(cursor: nil, limit: 10).items
        #expect(
            entries.reversed().map { "\($0.user) \($0.action)" } == [
                "anna job.created", "anna job.moved", "anna cycle.begun", "anna capture.committed", "bert cycle.ended",
            ])
    }
}
