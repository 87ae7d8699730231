import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Jobs with masters on the station that are, or may be, delivered: those that were delivered anywhere, and those that their state
    /// calls delivered or returned.
    public func retentionCandidates() async throws(Problem) -> [RetentionCandidate] {
        try await read { database in
            try SQLRequest<Row>(
                """
                SELECT job.* FROM job
                WHERE (job.state IN ('delivered', 'returned') OR EXISTS (SELECT 1 FROM delivery WHERE delivery.job = job.number))
                    AND EXISTS (SELECT 1 FROM capture WHERE capture.job = job.number AND capture.removed IS NULL)
                ORDER BY job.name
                """
            ).fetchAll(database).map { try Self.candidate($0, in: database) }
        }
    }

    private static func candidate(_ row: Row, in database: Database) throws -> RetentionCandidate {
        let number: Int64 = row["number"]
        let job = try JobRow.job(row)
        let captures = try SQLRequest<Row>(
            "SELECT sum(size) AS bytes, max(committed) AS last FROM capture WHERE job = \(number) AND removed IS NULL"
        ).fetchOne(database)
        let last = try SQLRequest<Row>(
            """
            SELECT delivery.* FROM delivery WHERE delivery.job = \(number) AND delivery.state <> 'cancelled' AND delivery.number =
                (SELECT max(number) FROM delivery AS other
                 WHERE other.job = \(number) AND other.destination = delivery.destination AND other.state <> 'cancelled')
            ORDER BY delivery.destination
            """
        ).fetchAll(database)
        let moved = try SQLRequest<Int64?>("SELECT max(time) FROM jobMove WHERE job = \(number)").fetchOne(database) ?? nil
        let times = [(captures?["last"] as Int64?), moved].compactMap { $0 }.map { Date(milliseconds: $0) }
        return RetentionCandidate(
            job: job, revision: row["revision"], bytes: (captures?["bytes"] as Int?) ?? 0,
            holds: try holds(number, last, in: database), deliveries: try last.map(recorded), recordedTimes: [job.created] + times)
    }

    private static func recorded(_ row: Row) throws -> RecordedDelivery {
        let ended = (row["ended"] as Int64?).map { Date(milliseconds: $0) }
        let report = try (row["report"] as String?).map { try JSONText.decode(VerificationReport.self, $0) }
        let isVerified = row["state"] == DeliveryState.verified.rawValue && report?.isVerified == true
        return RecordedDelivery(
            destination: row["destination"], delivered: ended ?? Date(milliseconds: row["created"]), verified: isVerified ? report?.time : nil)
    }

    private static func holds(_ job: Int64, _ deliveries: [Row], in database: Database) throws -> [String] {
        var holds: [String] = []
        if try hasUnfinishedCycle(job, in: database) { holds.append("a cycle of it runs") }
        if try SQLRequest<Int>("SELECT 1 FROM package WHERE job = \(job) AND state = 'running'").fetchOne(database) != nil {
            holds.append("a package of it is being made")
        }
        if try SQLRequest<Int>("SELECT 1 FROM removal JOIN capture ON capture.number = removal.capture WHERE capture.job = \(job)")
            .fetchOne(database) != nil
        {
            holds.append("its masters are being removed")
        }
        for delivery in deliveries where delivery["state"] == DeliveryState.verified.rawValue {
            let lacking = try SQLRequest<Int>(
                """
                SELECT count(*) FROM capture WHERE capture.job = \(job) AND capture.removed IS NULL AND NOT EXISTS (
                    SELECT 1 FROM packageCapture WHERE packageCapture.package = \(delivery["package"] as Int64?)
                        AND packageCapture.capture = capture.number AND packageCapture.sha256 = capture.sha256)
                """
            ).fetchOne(database)
            if let lacking, lacking > 0 {
                holds.append("its copy at \(delivery["destination"] as String) lacks \(lacking) of its captures as the catalogue has them")
            }
        }
        return holds
    }
}
