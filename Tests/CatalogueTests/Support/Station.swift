import Catalogue
import Foundation
import GRDB
import PlatenModel
import TestSupport

/// A catalogue in a folder of its own, and the people who use it.
struct Station {
    let scratch: ScratchFolder
    let catalogue: Catalogue

    static let noon = Date(timeIntervalSince1970: 1_771_675_200)  // 2026-02-21 12:00 UTC
    static let utc = TimeZone(secondsFromGMT: 0) ?? .current

    init(_ label: String = #function) throws {
        scratch = try ScratchFolder(label)
        catalogue = try Catalogue.open(at: scratch.path("catalogue.sqlite"), backups: scratch.path("backups"))
    }

    @discardableResult
    func job(_ name: String? = nil, restrictedTo groups: [String] = [], by caller: Caller = .anna) async throws -> Job {
        try await catalogue.createJob(
            NewJob(name: name, restrictedTo: groups), by: caller, now: Self.noon, timeZone: Self.utc
        ).job
    }

    @discardableResult
    func cycle(in job: Job, state: CycleState = .running, by caller: Caller = .anna) async throws -> Cycle {
        let cycle = Cycle.sample(in: job, state: state)
        _ = try await catalogue.beginCycle(cycle, by: caller, now: Self.noon)
        return cycle
    }

    @discardableResult
    func capture(in cycle: Cycle, sequence: Int) async throws -> Capture {
        let capture = Capture.sample(in: cycle, sequence: sequence)
        _ = try await catalogue.commitCapture(capture, by: "anna", sidecarDigest: "5d", now: Self.noon)
        return capture
    }

    /// Rows of a table.
    func count(_ table: String, where condition: String = "TRUE") async throws -> Int {
        try await catalogue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table) WHERE \(condition)") ?? -1 }
    }
}
