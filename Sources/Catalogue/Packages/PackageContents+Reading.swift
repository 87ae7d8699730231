import Foundation
import GRDB
import PlatenModel

extension PackageContents {
    /// - Parameter number: the job's row.
    static func read(_ job: Job, _ number: Int64, in database: Database) throws -> PackageContents {
        var options = SharedTextReader<[AppliedOption]>()
        let items = try SQLRequest<Row>(
            """
            SELECT \(CaptureRow.columns) FROM \(CaptureRow.tables) WHERE capture.job = \(number) ORDER BY capture.position, capture.sequence
            """
        ).fetchAll(database).map { row in
            Item(capture: try CaptureRow.capture(row, &options), sidecarSHA256: row["sidecarSHA256"])
        }
        var profiles = SharedTextReader<Profile>()
        let cycles = try SQLRequest<Row>(
            "SELECT \(CycleRow.columns) FROM \(CycleRow.tables) WHERE cycle.job = \(number) ORDER BY cycle.number"
        ).fetchAll(database).map { try CycleRow.cycle($0, &profiles) }
        return PackageContents(
            job: job, items: items, moves: try JobMoveRow.all(ofJob: number, in: database), custody: try custody(number, in: database),
            fixityChecks: try fixityChecks(number, in: database), cycles: cycles)
    }

    private static func custody(_ job: Int64, in database: Database) throws -> [CustodyRecord] {
        try SQLRequest<Row>(
            """
            SELECT custody.*, capture.id AS captureIdentifier FROM custody JOIN capture ON capture.number = custody.capture
            WHERE capture.job = \(job) ORDER BY custody.number
            """
        ).fetchAll(database).map { row in
            CustodyRecord(
                capture: Identifier(rawValue: row["captureIdentifier"]), time: Date(milliseconds: row["time"]), user: row["user"],
                act: row["act"], sha256: row["sha256"], detail: row["detail"])
        }
    }

    private static func fixityChecks(_ job: Int64, in database: Database) throws -> [FixityCheck] {
        try SQLRequest<Row>(
            """
            SELECT fixityCheck.*, capture.id AS captureIdentifier FROM fixityCheck JOIN capture ON capture.number = fixityCheck.capture
            WHERE capture.job = \(job) ORDER BY fixityCheck.number
            """
        ).fetchAll(database).map { row in
            let outcome: String = row["outcome"]
            guard let outcome = FixityCheck.Outcome(rawValue: outcome) else {
                throw Problem(.catalogueFailed, ["reason": "a check of fixity came to \(outcome), which this version does not know"])
            }
            return FixityCheck(
                capture: Identifier(rawValue: row["captureIdentifier"]), time: Date(milliseconds: row["time"]), user: row["user"],
                outcome: outcome, sha256: row["sha256"], detail: row["detail"])
        }
    }
}
