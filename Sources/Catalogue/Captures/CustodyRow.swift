import Foundation
import GRDB
import PlatenModel

/// A record in the table `custody`.
enum CustodyRow {
    static func insert(
        _ act: AuditAction, of capture: Capture, by user: String, _ detail: String, _ now: Date, into database: Database
    ) throws {
        try database.execute(
            literal: """
                INSERT INTO custody (capture, time, user, act, sha256, detail)
                VALUES ((SELECT number FROM capture WHERE id = \(capture.id.rawValue)), \(now.milliseconds), \(user), \(act.rawValue),
                    \(capture.sha256), \(detail))
                """)
    }

    static func record(_ row: Row) -> CustodyRecord {
        CustodyRecord(
            capture: Identifier(rawValue: row["captureIdentifier"]), time: Date(milliseconds: row["time"]), user: row["user"], act: row["act"],
            sha256: row["sha256"], detail: row["detail"])
    }
}
