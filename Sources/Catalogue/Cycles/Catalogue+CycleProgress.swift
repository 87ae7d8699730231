import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Keeps a cycle that waits or runs from now on. Its event is `cycle.started`.
    ///
    /// - Parameters:
    ///   - doubts: sentences that say why the scanner does not fit, where a person chose it all the same: recorded as an act of its own.
    ///   - idempotencyKey: the caller's key of the request. Where the station dies before it has answered,
    ///     the same request gets this cycle after the restart instead of starting another.
    /// An item that was received or prepared is being scanned from then on.
    ///
    /// - Throws: `job-unknown`; `job-not-open` where the job's state takes no captures.
    public func beginCycle(
        _ cycle: Cycle, by caller: Caller, against doubts: String? = nil, idempotencyKey: String? = nil, now: Date = Date()
    ) async throws(Problem) -> [Event] {
        try await write { database in
            let (job, number) = try JobRow.fetch(cycle.job, in: database)
            guard job.state.takesCaptures else {
                let next = JobMoves.next(from: job.state, heldFrom: job.heldFrom).filter { $0.takesCaptures }
                throw Problem(
                    .jobNotOpen, ["job": job.name, "state": job.state.rawValue, "next": next.first?.rawValue ?? JobState.received.rawValue])
            }
            if try SQLRequest<Int>("SELECT 1 FROM renaming WHERE job = \(number)").fetchOne(database) != nil {
                throw Problem(.jobInUse, ["job": job.name])
            }
            var events: [Event] = []
            if job.state == .received || job.state == .prepared {
                let moved = try Self.move(job, number, to: .scanning, place: nil, remark: nil, by: caller.userName, now, in: database)
                events.append(moved.event)
            }
            try CycleRow.insert(cycle, into: database)
            try AuditRow.insert(.cycleBegun, by: caller.userName, subject: cycle.id.rawValue, detail: cycle.jobName, at: now, into: database)
            if let doubts {
                let detail = "\(cycle.scanner): \(doubts)"
                try AuditRow.insert(.scannerOverridden, by: caller.userName, subject: cycle.id.rawValue, detail: detail, at: now, into: database)
            }
            if let idempotencyKey { try IdempotencyRow.bind(idempotencyKey, of: caller.userName, to: cycle.id, in: database) }
            return events + [try EventRow.insert(CycleEvents.begun(cycle, now, against: doubts), into: database)]
        }
    }

    /// A cycle that has not ended is in another state now: it has its scanner, waits for a trigger, is paused, goes on.
    ///
    /// - Parameters:
    ///   - kind: what the event announces.
    ///   - problem: why it is paused.
    /// - Throws: `cycle-unknown`, `cycle-ended`.
    public func moveCycle(
        _ identifier: Identifier<Cycle>, to state: CycleState, _ kind: EventKind, problem: Problem? = nil, now: Date = Date()
    ) async throws(Problem) -> Event {
        try await write { database in
            var cycle = try CycleRow.fetch(identifier, in: database)
            guard cycle.ended == nil else { throw Problem(.cycleEnded, ["cycle": identifier.rawValue]) }
            guard !state.isEnded else { throw Problem(.internalFailure, ["reason": "moveCycle was asked to end a cycle"]) }
            cycle.state = state
            cycle.problem = problem
            try database.execute(
                literal: """
                    UPDATE cycle SET state = \(state.rawValue), problem = \(try JSONText.encode(problem)) WHERE id = \(identifier.rawValue)
                    """)
            return try EventRow.insert(CycleEvents.moved(cycle, kind, now), into: database)
        }
    }

    /// Keeps the record of a page that was lost in the middle; beyond `limit` of one cycle only its event.
    ///
    /// - Throws: `cycle-unknown`.
    public func noteLostPage(
        _ page: LostPage, of identifier: Identifier<Cycle>, limit: Int, now: Date = Date()
    ) async throws(Problem) -> Event {
        try await write { database in
            let cycle = try CycleRow.fetch(identifier, in: database)
            let pages = Array((cycle.lostPages + [page]).prefix(limit))
            try database.execute(literal: "UPDATE cycle SET lostPages = \(try PlatenJSON.line(pages)) WHERE id = \(identifier.rawValue)")
            try AuditRow.insert(
                .pageLost, by: "platend", subject: page.capture.rawValue, detail: page.quarantined ?? page.problem.code.rawValue, at: now,
                into: database)
            return try EventRow.insert(CycleEvents.lost(page, cycle, now), into: database)
        }
    }

    /// Ends a cycle for good.
    ///
    /// - Parameters:
    ///   - user: who ended it, or whose cycle ended by itself.
    ///   - next: the cycle that goes on with its stack for another item.
    /// - Throws: `cycle-unknown`, `cycle-ended`.
    public func endCycle(
        _ identifier: Identifier<Cycle>, state: CycleState, problem: Problem? = nil, by user: String, continuedBy next: Identifier<Cycle>? = nil,
        now: Date = Date()
    ) async throws(Problem) -> (cycle: Cycle, event: Event) {
        try await write { database in
            var cycle = try CycleRow.fetch(identifier, in: database)
            cycle.continuedBy = next
            return try Self.end(cycle, state, problem, by: user, now, in: database)
        }
    }

    /// To be called once when the station starts, before requests are taken: cycles that the last run left behind have failed
    /// with `station-restarted`, and their requests' idempotency keys are answered with them; keys of requests that began nothing are free again.
    public func failUnfinishedCycles(by user: String = "platend", now: Date = Date()) async throws(Problem) -> [(cycle: Cycle, event: Event)] {
        try await write { database in
            let ended = try Self.unfinishedCycles(in: database).map { cycle in
                try Self.end(cycle, .failed, Problem(.stationRestarted), by: user, now, in: database)
            }
            try IdempotencyRow.settle(in: database)
            return ended
        }
    }

    private static func end(
        _ cycle: Cycle, _ state: CycleState, _ problem: Problem?, by user: String, _ now: Date, in database: Database
    ) throws -> (cycle: Cycle, event: Event) {
        guard cycle.ended == nil else { throw Problem(.cycleEnded, ["cycle": cycle.id.rawValue]) }
        guard state.isEnded else { throw Problem(.internalFailure, ["reason": "endCycle was asked to go on"]) }
        var cycle = cycle
        cycle.state = state
        cycle.problem = problem
        cycle.ended = now.asKept
        try database.execute(
            literal: """
                UPDATE cycle SET state = \(state.rawValue), ended = \(now.milliseconds), problem = \(try JSONText.encode(problem)),
                    continuedBy = \(cycle.continuedBy?.rawValue)
                WHERE id = \(cycle.id.rawValue)
                """)
        try AuditRow.insert(.cycleEnded, by: user, subject: cycle.id.rawValue, detail: state.rawValue, at: now, into: database)
        return (cycle, try EventRow.insert(CycleEvents.ended(cycle, now), into: database))
    }
}
