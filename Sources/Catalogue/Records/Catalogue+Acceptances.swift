import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// What people let stand of a job's completeness, the oldest first.
    public func acceptances(of identifier: Identifier<Job>) async throws(Problem) -> [PointAcceptance] {
        try await read { database in try AcceptanceRow.all(ofJob: try JobRow.number(of: identifier, in: database), in: database) }
    }

    /// Keeps that a person lets an open point stand.
    ///
    /// - Throws: `request-malformed` without a reason.
    public func accept(
        key: String, sentence: String, reason: String, of identifier: Identifier<Job>, by user: String, now: Date = Date()
    ) async throws(Problem) -> Event {
        guard let reason = try JobRequest.line(reason, "reason", atMost: JobLimits.longestRemark) else {
            throw Problem(.requestMalformed, ["reason": "the reason is empty"])
        }
        return try await write { database in
            let (job, number) = try JobRow.fetch(identifier, in: database)
            let acceptance = PointAcceptance(key: key, sentence: sentence, user: user, time: now.asKept, reason: reason)
            try AcceptanceRow.insert(acceptance, job: number, into: database)
            try database.execute(literal: "UPDATE job SET revision = revision + 1 WHERE number = \(number)")
            try AuditRow.insert(
                .pointAccepted, by: user, subject: identifier.rawValue, detail: "\(sentence) (\(reason))", at: now, into: database)
            let event = Event(time: now, kind: .jobChanged, job: identifier, sentence: "\(user) accepted of the job \(job.name): \(sentence)")
            return try EventRow.insert(event, into: database)
        }
    }

    /// Pages of a job that were lost and not taken again: of each cycle those that it had not made good for when it ended.
    public func lostPageCount(of identifier: Identifier<Job>) async throws(Problem) -> Int {
        try await read { database in
            let number = try JobRow.number(of: identifier, in: database)
            let rows = try SQLRequest<Row>(
                "SELECT lostPages, state, capturedCount, requestedCount FROM cycle WHERE job = \(number) AND lostPages IS NOT NULL"
            ).fetchAll(database)
            return try rows.reduce(0) { count, row in
                let state: String = row["state"]
                // A cycle that went on to its end took them again: that is what its pauses are for.
                guard state == CycleState.failed.rawValue || state == CycleState.cancelled.rawValue else { return count }
                return count + min(1, try JSONText.decode([LostPage].self, row["lostPages"]).count)
            }
        }
    }
}
