import GRDB
import PlatenModel

/// An event in the table `event`.
enum EventRow {
    /// The event as it is kept, with its id.
    static func insert(_ event: Event, into database: Database) throws -> Event {
        try database.execute(
            literal: """
                INSERT INTO event (time, kind, scanner, job, cycle, capture, problem, sentence)
                VALUES (\(event.time.milliseconds), \(event.kind.rawValue), \(event.scanner), \(event.job?.rawValue),
                    \(event.cycle?.rawValue), \(event.capture?.rawValue), \(try JSONText.encode(event.problem)), \(event.sentence))
                """)
        var kept = event
        kept.id = database.lastInsertedRowID
        kept.time = event.time.asKept
        kept.progress = nil
        return kept
    }

    static func event(_ row: Row) throws -> Event {
        let kind: String = row["kind"]
        guard let kind = EventKind(rawValue: kind) else {
            throw Problem(.catalogueFailed, ["reason": "an event is of the kind \(kind), which this version does not know"])
        }
        return Event(
            id: row["id"], time: .init(milliseconds: row["time"]), kind: kind, scanner: row["scanner"],
            job: (row["job"] as String?).map { Identifier(rawValue: $0) }, cycle: (row["cycle"] as String?).map { Identifier(rawValue: $0) },
            capture: (row["capture"] as String?).map { Identifier(rawValue: $0) },
            problem: try (row["problem"] as String?).map { try JSONText.decode(Problem.self, $0) }, sentence: row["sentence"])
    }
}
