import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Raises an alert, or notes that its cause was met again. The event is nil where it had been raised before.
    public func raiseAlert(_ problem: Problem, about subject: String, now: Date = Date()) async throws(Problem) -> Event? {
        try await write { database in try AlertRow.raise(problem, about: subject, now: now, in: database) }
    }

    /// Clears all alerts about a subject. The event is nil where there was none.
    public func clearAlerts(about subject: String, now: Date = Date()) async throws(Problem) -> Event? {
        // The usual case by far, and no reason to write.
        guard try await read({ database in try SQLRequest<Int>("SELECT 1 FROM alert WHERE subject = \(subject)").fetchOne(database) }) != nil
        else { return nil }
        return try await write { database in try AlertRow.clear(about: subject, now: now, in: database) }
    }

    /// All alerts, the newest first.
    public func alerts() async throws(Problem) -> [Alert] {
        try await read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM alert ORDER BY updated DESC, subject, code").map { row in
                Alert(
                    subject: row["subject"], problem: try JSONText.decode(Problem.self, row["problem"]), raised: .init(milliseconds: row["raised"]),
                    updated: .init(milliseconds: row["updated"]), count: row["count"])
            }
        }
    }
}
