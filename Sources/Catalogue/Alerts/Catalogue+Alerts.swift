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

    /// Raises the alert that a problem is a reason for, or clears what was told of its subject where there is none any more. The event is nil where
    /// nothing changed.
    public func settleAlert(_ problem: Problem?, about subject: String) async throws(Problem) -> Event? {
        guard let problem else { return try await clearAlerts(about: subject) }
        return try await raiseAlert(problem, about: subject)
    }

    /// All alerts, the newest first.
    public func alerts() async throws(Problem) -> [Alert] {
        try await read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM alert ORDER BY updated DESC, subject, code").map { try AlertRow.alert($0) }
        }
    }

    /// Notes that somebody has seen an alert, or that it is to be told again later only.
    ///
    /// - Throws: `alert-unknown`; `request-malformed` where the remark is too long.
    public func change(alert number: Int64, _ change: AlertChange, by user: String, now: Date = Date()) async throws(Problem) -> (Alert, Event) {
        let remark = try JobRequest.line(change.remark, "remark", atMost: JobLimits.longestRemark)
        return try await write { database in
            guard let row = try SQLRequest<Row>("SELECT * FROM alert WHERE number = \(number)").fetchOne(database) else {
                throw Problem(.alertUnknown, ["alert": String(number)])
            }
            var alert = try AlertRow.alert(row)
            var acts: [String] = []
            if let acknowledged = change.acknowledged {
                alert.acknowledged = acknowledged ? AlertAcknowledgement(user: user, time: now.asKept, remark: remark) : nil
                acts.append(acknowledged ? "acknowledged" : "no longer acknowledged")
            }
            if let until = change.snoozedUntil {
                alert.snoozedUntil = until > now ? until.asKept : nil
                acts.append(until > now ? "put off" : "no longer put off")
            }
            guard !acts.isEmpty else { throw Problem(.requestMalformed, ["reason": "neither acknowledged nor snoozedUntil is said"]) }
            try database.execute(
                literal: """
                    UPDATE alert SET acknowledged = \(try JSONText.encode(alert.acknowledged)), snoozed = \(alert.snoozedUntil?.milliseconds)
                    WHERE number = \(number)
                    """)
            try AuditRow.insert(
                .alertChanged, by: user, subject: alert.subject, detail: (acts + [remark].compactMap(\.self)).joined(separator: ": "), at: now,
                into: database)
            let event = try EventRow.insert(
                Event(
                    time: now, kind: .alertChanged, scanner: Alert.scanner(of: alert.subject), problem: alert.problem,
                    sentence: "The alert \(number) is \(acts.joined(separator: " and ")) by \(user)."), into: database)
            return (alert, event)
        }
    }
}
