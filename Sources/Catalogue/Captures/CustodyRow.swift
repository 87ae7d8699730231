import Foundation
import GRDB
import PlatenModel

/// A record in the table `custody`.
enum CustodyRow {
    /// - Parameters:
    ///   - number: of the capture's row.
    ///   - sha256: of its master's bytes.
    static func insert(
        _ act: AuditAction, of number: Int64, _ sha256: String, by user: String, _ detail: String, _ now: Date, into database: Database
    ) throws {
        try database.execute(
            literal: """
                INSERT INTO custody (capture, time, user, act, sha256, detail)
                VALUES (\(number), \(now.milliseconds), \(user), \(act.rawValue), \(sha256), \(detail))
                """)
    }

    /// - Throws: `capture-unknown`.
    static func insert(
        _ act: AuditAction, of capture: Capture, by user: String, _ detail: String, _ now: Date, into database: Database
    ) throws {
        guard let number = try SQLRequest<Int64>("SELECT number FROM capture WHERE id = \(capture.id.rawValue)").fetchOne(database) else {
            throw Problem(.captureUnknown, ["capture": capture.id.rawValue])
        }
        try insert(act, of: number, capture.sha256, by: user, detail, now, into: database)
    }

    static func record(_ row: Row) -> CustodyRecord {
        CustodyRecord(
            capture: Identifier(rawValue: row["captureIdentifier"]), time: Date(milliseconds: row["time"]), user: row["user"], act: row["act"],
            sha256: row["sha256"], detail: row["detail"])
    }
}
