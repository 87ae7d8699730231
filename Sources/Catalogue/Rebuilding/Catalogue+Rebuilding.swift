import Foundation
import GRDB
import PlatenModel

/// Writing a catalogue anew from what lies beside the masters. For a catalogue that nobody else uses, and that was empty before.
extension Catalogue {
    /// Takes jobs in, all in one transaction. Returns the problems of those that could not be: two jobs of one name, or of one slip.
    public func rebuild(_ jobs: [RebuiltJob]) async throws(Problem) -> [Identifier<Job>: Problem] {
        try await write { database in
            var problems: [Identifier<Job>: Problem] = [:]
            for job in jobs {
                if let problem = try Self.attempt(in: database, { try Self.insert(job, into: database) }) { problems[job.job.id] = problem }
            }
            return problems
        }
    }

    /// Takes captures in, all in one transaction, with their cycles, and with their jobs where they bring them. Returns the problems of those
    /// that could not be.
    public func rebuild(_ captures: [RebuiltCapture], by user: String, now: Date) async throws(Problem) -> [Identifier<Capture>: Problem] {
        try await write { database in
            var problems: [Identifier<Capture>: Problem] = [:]
            for capture in captures {
                let problem = try Self.attempt(in: database) {
                    if let job = capture.job { try Self.insertOrUpdate(job, in: database) }
                    try Self.insertOrUpdate(capture.cycle, in: database)
                    try Self.insert(capture, by: user, now, into: database)
                }
                if let problem { problems[capture.capture.id] = problem }
            }
            return problems
        }
    }

    /// Brings in order what no file tells: how cycles ended, that items with pages are being scanned. The catalogue is whole then.
    ///
    /// A cycle has ended with its last page; where fewer pages are there than were asked for, nobody knows why.
    public func finishRebuild(by user: String, detail: String, now: Date = Date()) async throws(Problem) {
        try await write { database in
            try database.execute(
                literal: """
                    UPDATE cycle SET
                        ended = coalesce((SELECT max(acquired) FROM capture WHERE capture.cycle = cycle.number), started),
                        state = iif(coalesce(requestedCount, 0) <= capturedCount, \(CycleState.completed.rawValue), \(CycleState.failed.rawValue)),
                        problem = iif(coalesce(requestedCount, 0) <= capturedCount, NULL, \(try PlatenJSON.line(Problem(.stationRestarted))))
                    WHERE ended IS NULL
                    """)
            try database.execute(
                literal: """
                    UPDATE job SET state = \(JobState.scanning.rawValue), revision = revision + 1
                    WHERE captureCount > 0 AND state IN (\(JobState.received.rawValue), \(JobState.prepared.rawValue))
                    """)
            try AuditRow.insert(.catalogueRebuilt, by: user, subject: "", detail: detail, at: now, into: database)
            _ = try EventRow.insert(
                Event(time: now, kind: .catalogueRebuilt, sentence: "The catalogue was written anew from the masters' folders: \(detail)."),
                into: database)
        }
    }

    /// Undoes what `body` did where it fails for a reason of the data; another failure ends the whole.
    private static func attempt(in database: Database, _ body: () throws -> Void) throws -> Problem? {
        do {
            try database.inSavepoint {
                try body()
                return .commit
            }
            return nil
        } catch let problem as Problem {
            return problem
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return Problem(.catalogueFailed, ["reason": error.message ?? "two entries of one name"])
        }
    }

    private static func insert(_ rebuilt: RebuiltJob, into database: Database) throws {
        let row = try RebuiltRow.number(rebuilt.job.created, in: .job, database)
        try JobRow.insert(rebuilt.job, row: row, into: database)
        for move in rebuilt.moves { try JobMoveRow.insert(move, job: row, into: database) }
        for acceptance in rebuilt.acceptances { try AcceptanceRow.insert(acceptance, job: row, into: database) }
        for inspection in rebuilt.inspections { try InspectionRow.insert(inspection, job: row, into: database) }
    }

    private static func insertOrUpdate(_ job: Job, in database: Database) throws {
        if let number = try SQLRequest<Int64>("SELECT number FROM job WHERE id = \(job.id.rawValue)").fetchOne(database) {
            return try JobRow.update(job, number, in: database)
        }
        // All that is known of its way without a record.
        let arrival = JobMove(from: nil, to: .received, time: job.created, user: job.createdBy)
        try insert(RebuiltJob(job: job, moves: [arrival]), into: database)
    }

    private static func insertOrUpdate(_ cycle: Cycle, in database: Database) throws {
        guard let row = try SQLRequest<Row>("SELECT number, lostPages FROM cycle WHERE id = \(cycle.id.rawValue)").fetchOne(database) else {
            var cycle = cycle
            // As the sidecar has it the cycle runs; see `finishRebuild`.
            if !cycle.state.isEnded { cycle.ended = nil }
            return try CycleRow.insert(cycle, row: RebuiltRow.number(cycle.started, in: .cycle, database), into: database)
        }
        let known = try (row["lostPages"] as String?).map { try JSONText.decode([LostPage].self, $0) } ?? []
        guard cycle.lostPages.count > known.count else { return }
        let number: Int64 = row["number"]
        try database.execute(literal: "UPDATE cycle SET lostPages = \(try PlatenJSON.line(cycle.lostPages)) WHERE number = \(number)")
    }

    private static func insert(_ rebuilt: RebuiltCapture, by user: String, _ now: Date, into database: Database) throws {
        let capture = rebuilt.capture
        let number = try CaptureRow.insert(
            capture, sidecarDigest: rebuilt.sidecarDigest, at: now.milliseconds, row: RebuiltRow.number(capture.acquired, in: .capture, database),
            into: database)
        try QualityRow.insert(rebuilt.quality, of: number, into: database)
        let paths = rebuilt.names.map(\.path) + [capture.file]
        for (index, name) in rebuilt.names.enumerated() {
            try CustodyRow.insert(
                .captureRenamed, of: number, capture.sha256, by: name.user, "\(name.path) became \(paths[index + 1])", name.time, into: database)
        }
        try CustodyRow.insert(.captureRebuilt, of: number, capture.sha256, by: user, capture.file, now, into: database)
    }
}
