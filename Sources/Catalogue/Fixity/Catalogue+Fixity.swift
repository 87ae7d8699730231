import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Keeps what looks at masters found, all in one transaction: the checks, when each capture was looked at, alerts and events.
    ///
    /// A master that is damaged or missing raises an alert about `capture:<identifier>`, which names no job, since all who may see alerts read
    /// it; one that is intact clears it. One that could not be read changes nothing. A capture that is gone meanwhile is passed over.
    public func recordFixity(_ checks: [FixityCheck]) async throws(Problem) -> [Event] {
        try await write { database in
            var events: [Event] = []
            for check in checks {
                let request = SQLRequest<Row>(
                    """
                    SELECT capture.number, capture.sequence, job.id AS jobIdentifier, job.name AS jobName
                    FROM capture JOIN job ON job.number = capture.job WHERE capture.id = \(check.capture.rawValue)
                    """)
                guard let row = try request.fetchOne(database) else { continue }
                try FixityRow.insert(check, capture: row["number"], into: database)
                if check.outcome == .unreadable { continue }
                let subject = Alert.subject(of: check.capture)
                guard let problem = FixityAlert.problem(of: check) else {
                    if let event = try AlertRow.clear(about: subject, now: check.time, in: database) { events.append(event) }
                    continue
                }
                // What was found before about the same capture is not so any more.
                try database.execute(literal: "DELETE FROM alert WHERE subject = \(subject) AND code <> \(problem.code.rawValue)")
                if let event = try AlertRow.raise(problem, about: subject, now: check.time, in: database) { events.append(event) }
                let (sequence, name) = (row["sequence"] as Int, row["jobName"] as String)
                events.append(
                    try EventRow.insert(
                        Event(
                            time: check.time, kind: .captureCheckFailed, job: Identifier(rawValue: row["jobIdentifier"]), capture: check.capture,
                            problem: problem, sentence: "Page \(sequence) of the job \(name) is not in order: \(problem.sentence)"),
                        into: database))
            }
            return events
        }
    }

    /// Looks at a capture's master, the newest first. The caller must be known to see the capture.
    public func fixityChecks(of capture: Identifier<Capture>, cursor: String?, limit: Int) async throws(Problem) -> Page<FixityCheck> {
        let position = try ListPosition(cursor, of: .fixityChecks)
        let size = ListPosition.pageSize(limit)
        return try await read { database in
            let query = ListQueries.fixityChecks(of: capture, before: position.before, limit: size + 1)
            let rows = try SQLRequest<Row>(literal: query).fetchAll(database)
            return ListPosition.page(try rows.map { ($0["number"], try FixityRow.check($0)) }, size: size, of: .fixityChecks)
        }
    }
}
