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
        let event = try EventRow.insert(
            Event(time: now, kind: .alertRaised, scanner: Alert.scanner(of: subject), problem: problem, sentence: problem.sentence), into: database)
        // The event's number is given once for all, and this alert's with it.
        try database.execute(literal: "UPDATE alert SET number = \(event.id) WHERE subject = \(subject) AND code = \(problem.code.rawValue)")
        return event
    }

    /// Clears all alerts about a subject. The event is nil where there was none.
    static func clear(about subject: String, now: Date, in database: Database) throws -> Event? {
        try database.execute(literal: "DELETE FROM alert WHERE subject = \(subject)")
        guard database.changesCount > 0 else { return nil }
        return try EventRow.insert(
            Event(time: now, kind: .alertCleared, scanner: Alert.scanner(of: subject), sentence: "\(subject) is in order again."), into: database)
    }

    static func alert(_ row: Row) throws -> Alert {
        let (acknowledged, snoozed): (String?, Int64?) = (row["acknowledged"], row["snoozed"])
        return Alert(
            number: row["number"], subject: row["subject"], problem: try JSONText.decode(Problem.self, row["problem"]),
            raised: Date(milliseconds: row["raised"]), updated: Date(milliseconds: row["updated"]), count: row["count"],
            acknowledged: try acknowledged.map { try JSONText.decode(AlertAcknowledgement.self, $0) },
            snoozedUntil: snoozed.map { Date(milliseconds: $0) })
    }
}
