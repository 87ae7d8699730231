import Foundation
import GRDB

/// An act in the table `audit`.
enum AuditRow {
    static func insert(
        _ action: AuditAction, by user: String, subject: String, detail: String, at now: Date, into database: Database
    ) throws {
        try insert(action.rawValue, by: user, subject: subject, detail: detail, at: now, into: database)
    }

    static func insert(
        _ action: String, by user: String, subject: String, detail: String, at now: Date, into database: Database
    ) throws {
        try database.execute(
            literal: """
                INSERT INTO audit (time, user, action, subject, detail)
                VALUES (\(now.milliseconds), \(user), \(action), \(subject), \(detail))
                """)
    }

    static func entry(_ row: Row) -> AuditEntry {
        AuditEntry(
            number: row["number"], time: Date(milliseconds: row["time"]), user: row["user"], action: row["action"],
            subject: row["subject"], detail: row["detail"])
    }
}
