import Foundation
import GRDB
import PlatenModel

/// An alert in the table `alert`, raised and cleared within somebody's transaction.
enum AlertRow {
    /// The event is nil where the alert had been raised before.
    static func raise(_ problem: Problem, about subject: String, now: Date, in database: Database) throws -> Event? {
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
            Event(time: now, kind: .alertRaised, scanner: scanner(of: subject), problem: problem, sentence: problem.sentence), into: database)
    }

    /// Clears all alerts about a subject. The event is nil where there was none.
    static func clear(about subject: String, now: Date, in database: Database) throws -> Event? {
        try database.execute(literal: "DELETE FROM alert WHERE subject = \(subject)")
        guard database.changesCount > 0 else { return nil }
        return try EventRow.insert(
            Event(time: now, kind: .alertCleared, scanner: scanner(of: subject), sentence: "\(subject) is in order again."), into: database)
    }

    private static func scanner(of subject: String) -> String? {
        let prefix = "scanner:"
        return subject.hasPrefix(prefix) ? String(subject.dropFirst(prefix.count)) : nil
    }
}
