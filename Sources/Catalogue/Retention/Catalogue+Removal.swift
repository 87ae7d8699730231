import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// A master that is to be removed.
    public struct PendingRemoval: Sendable {
        public let capture: Identifier<Capture>
        /// Path below the masters' root.
        public let file: String
    }

    /// Records that all masters of these jobs are to go, before the first of them does: what is recorded is done, whatever happens meanwhile.
    ///
    /// - Parameter revisions: those of the jobs when it was decided.
    /// - Throws: `removal-not-confirmed` where a job has changed since, or is being worked on.
    public func confirmRemoval(of revisions: [Identifier<Job>: Int64], by user: String, now: Date = Date()) async throws(Problem) -> [Event] {
        try await write { database in
            try revisions.sorted { $0.key.rawValue < $1.key.rawValue }.map { identifier, revision in
                let (job, number) = try JobRow.fetch(identifier, in: database)
                let isBusy =
                    try SQLRequest<Int>(
                        """
                        SELECT 1 FROM package WHERE job = \(number) AND state = 'running'
                        UNION ALL SELECT 1 FROM delivery WHERE job = \(number) AND state = 'running'
                        UNION ALL SELECT 1 FROM removal JOIN capture ON capture.number = removal.capture WHERE capture.job = \(number)
                        """
                    ).fetchOne(database) != nil
                guard try Self.revision(ofJob: number, in: database) == revision, !isBusy else {
                    throw Problem(.removalNotConfirmed, ["reason": "the job \(job.name) has changed since it was shown"])
                }
                try database.execute(
                    literal: """
                        INSERT INTO removal (capture, time, user)
                        SELECT number, \(now.milliseconds), \(user) FROM capture WHERE job = \(number) AND removed IS NULL
                        """)
                try AuditRow.insert(
                    .removalConfirmed, by: user, subject: identifier.rawValue, detail: "\(database.changesCount) masters", at: now,
                    into: database)
                let sentence = "\(user) had the masters of the job \(job.name) removed from the station; they are where they were delivered to."
                return try EventRow.insert(Event(time: now, kind: .mastersRemoved, job: job.id, sentence: sentence), into: database)
            }
        }
    }

    /// What is still to go of what was recorded.
    public func pendingRemovals() async throws(Problem) -> [PendingRemoval] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT capture.id, capture.file FROM removal JOIN capture ON capture.number = removal.capture ORDER BY capture.number"
            ).map { PendingRemoval(capture: Identifier(rawValue: $0["id"]), file: $0["file"]) }
        }
    }

    /// Records that the files of a capture are gone. The capture stays known, with its digest.
    public func completeRemoval(of capture: Identifier<Capture>, now: Date = Date()) async throws(Problem) {
        try await write { database in
            let request = SQLRequest<Row>(
                """
                SELECT capture.number, capture.sha256, capture.file, removal.user FROM removal
                JOIN capture ON capture.number = removal.capture WHERE capture.id = \(capture.rawValue)
                """)
            guard let row = try request.fetchOne(database) else { return }
            let (number, sha256, file, user): (Int64, String, String, String) = (row["number"], row["sha256"], row["file"], row["user"])
            try CustodyRow.insert(.captureRemoved, of: number, sha256, by: user, file, now, into: database)
            try database.execute(literal: "UPDATE capture SET removed = \(now.milliseconds) WHERE number = \(number)")
            try database.execute(literal: "DELETE FROM removal WHERE capture = \(number)")
            try AuditRow.insert(.captureRemoved, by: user, subject: capture.rawValue, detail: sha256, at: now, into: database)
        }
    }

    /// Whether the master of a capture was removed after its delivery, or is about to be.
    public func isRemoved(_ capture: Identifier<Capture>) async throws(Problem) -> Bool {
        try await read { database in
            try SQLRequest<Int>(
                """
                SELECT 1 FROM capture WHERE id = \(capture.rawValue)
                    AND (removed IS NOT NULL OR EXISTS (SELECT 1 FROM removal WHERE removal.capture = capture.number))
                """
            ).fetchOne(database) != nil
        }
    }
}
