import Foundation
import GRDB
import PlatenModel

/// A look at a master in the table `fixityCheck`.
enum FixityRow {
    static func check(_ row: Row) throws -> FixityCheck {
        let outcome: String = row["outcome"]
        guard let outcome = FixityCheck.Outcome(rawValue: outcome) else {
            throw Problem(.catalogueFailed, ["reason": "a fixity check has the outcome \(outcome), which this version does not know"])
        }
        return FixityCheck(
            capture: Identifier(rawValue: row["captureIdentifier"]), time: Date(milliseconds: row["time"]), user: row["user"], outcome: outcome,
            sha256: row["sha256"], detail: row["detail"])
    }

    static func insert(_ check: FixityCheck, capture number: Int64, into database: Database) throws {
        try database.execute(
            literal: """
                INSERT INTO fixityCheck (capture, time, user, outcome, sha256, detail)
                VALUES (\(number), \(check.time.milliseconds), \(check.user), \(check.outcome.rawValue), \(check.sha256), \(check.detail))
                """)
        // Of one that could not be read nothing is known: the next scrub begins with it.
        guard check.outcome != .unreadable else { return }
        try database.execute(literal: "UPDATE capture SET checked = \(check.time.milliseconds) WHERE number = \(number)")
    }
}
