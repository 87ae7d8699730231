import Foundation
import GRDB
import PlatenModel

/// What the files beside the masters do not tell yet.
extension Catalogue {
    /// A job whose record on disk is older than what is known of it.
    public struct UnrecordedJob: Sendable {
        public let job: Job
        public let moves: [JobMove]
        public let acceptances: [PointAcceptance]
        public let inspections: [Inspection]
        /// To be given back to ``noteRecorded(_:)``.
        public let revision: Int
    }

    public func unrecordedJobs(limit: Int = 100) async throws(Problem) -> [UnrecordedJob] {
        try await read { database in
            try SQLRequest<Row>("SELECT * FROM job WHERE recordedRevision < revision ORDER BY number LIMIT \(limit)").fetchAll(database)
                .map { row in
                    UnrecordedJob(
                        job: try JobRow.job(row), moves: try JobMoveRow.all(ofJob: row["number"], in: database),
                        acceptances: try AcceptanceRow.all(ofJob: row["number"], in: database),
                        inspections: try InspectionRow.all(ofJob: row["number"], in: database), revision: row["revision"])
                }
        }
    }

    /// The job's record is on disk, as of the revision.
    public func noteRecorded(_ job: UnrecordedJob) async throws(Problem) {
        try await write { database in
            try database.execute(literal: "UPDATE job SET recordedRevision = \(job.revision) WHERE id = \(job.job.id.rawValue)")
        }
    }

    /// An image whose sidecar is older than what is known of it.
    public struct StaleCapture: Sendable {
        public let capture: Capture
        public let job: Job
        public let cycle: Cycle
        let changes: Int
    }

    public func staleCaptures(limit: Int = 100) async throws(Problem) -> [StaleCapture] {
        try await read { database in
            let rows = try SQLRequest<Row>("SELECT id, stale FROM capture WHERE stale > 0 AND removed IS NULL ORDER BY number LIMIT \(limit)")
                .fetchAll(database)
            return try rows.map { row in
                let capture = try Self.capture(Identifier(rawValue: row["id"]), in: database)
                return StaleCapture(
                    capture: capture, job: try JobRow.fetch(capture.job, in: database).job,
                    cycle: try CycleRow.fetch(capture.cycle, in: database), changes: row["stale"])
            }
        }
    }

    /// The sidecar was written; what changed meanwhile is still to be.
    public func noteSidecar(of capture: StaleCapture, digest: String) async throws(Problem) {
        try await write { database in
            try database.execute(
                literal: """
                    UPDATE capture SET sidecarSHA256 = \(digest), stale = stale - \(capture.changes) WHERE id = \(capture.capture.id.rawValue)
                    """)
        }
    }
}
