import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Raises an alert, or notes that its cause was met again. The event is nil where it had been raised before.
    public func raiseAlert(_ problem: Problem, about subject: String, now: Date = Date()) async throws(Problem) -> Event? {
        try await write { database in
            let request = SQLRequest<Int>("SELECT 1 FROM alert WHERE subject = \(subject) AND code = \(problem.code.rawValue)")
            let isKnown = try request.fetchOne(database) != nil
            try database.execute(
                literal: """
                    INSERT INTO alert (subject, code, problem, raised, updated, count)
                    VALUES (\(subject), \(problem.code.rawValue), \(try PlatenJSON.line(problem)), \(now.milliseconds), \(now.milliseconds), 1)
                    ON CONFLICT (subject, code) DO UPDATE SET problem = excluded.problem, updated = excluded.updated, count = count + 1
                    """)
            if isKnown { return nil }
            return try EventRow.insert(
                Event(time: now, kind: .alertRaised, scanner: Self.scanner(of: subject), problem: problem, sentence: problem.sentence),
                into: database)
        }
    }

    /// Clears all alerts about a subject. The event is nil where there was none.
    public func clearAlerts(about subject: String, now: Date = Date()) async throws(Problem) -> Event? {
        // The usual case by far, and no reason to write.
        guard try await read({ database in try SQLRequest<Int>("SELECT 1 FROM alert WHERE subject = \(subject)").fetchOne(database) }) != nil
        else { return nil }
        return try await write { database in
            try database.execute(literal: "DELETE FROM alert WHERE subject = \(subject)")
            guard database.changesCount > 0 else { return nil }
            return try EventRow.insert(
                Event(time: now, kind: .alertCleared, scanner: Self.scanner(of: subject), sentence: "\(subject) is in order again."),
                into: database)
        }
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

    private static func scanner(of subject: String) -> String? {
        let prefix = "scanner:"
        return subject.hasPrefix(prefix) ? String(subject.dropFirst(prefix.count)) : nil
    }
}
