import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Keeps what was done to a scanner, with the figures that it gave, and its event.
    ///
    /// - Parameter identity: the scanner's.
    public func keep(_ new: MaintenanceRecord, of identity: String, sentence: String) async throws(Problem) -> (MaintenanceRecord, Event) {
        var record = new
        record.time = new.time.asKept
        return try await write { [record] database in
            let pages = try CounterRow.pages(of: identity, in: database)
            try database.execute(
                literal: """
                    INSERT INTO maintenance (id, scanner, kind, time, isDone, pages, record)
                    VALUES (\(record.id.rawValue), \(identity), \(record.kind.rawValue), \(record.time.milliseconds), \(record.problem == nil), \(pages),
                        \(try PlatenJSON.line(record)))
                    """)
            let number = database.lastInsertedRowID
            // Of a calibration the look behind it counts: the one before is another scanner's, so to speak.
            for (kind, value) in record.figures where value.isFinite {
                try FigureRow.insert(
                    ScannerFigure(kind: kind, time: record.time, value: value), of: identity, with: number, into: database)
            }
            try AuditRow.insert(
                .scannerMaintained, by: record.user, subject: record.scanner, detail: "\(record.kind.rawValue) \(record.id)", at: record.time,
                into: database)
            let event = try EventRow.insert(
                Event(time: record.time, kind: .scannerMaintained, scanner: record.scanner, problem: record.problem, sentence: sentence),
                into: database)
            return (record, event)
        }
    }

    /// What was done to a scanner, the newest first.
    public func maintenance(of identity: String, limit: Int) async throws(Problem) -> [MaintenanceRecord] {
        try await read { database in
            try SQLRequest<String>(
                "SELECT record FROM maintenance WHERE scanner = \(identity) ORDER BY number DESC LIMIT \(limit)"
            ).fetchAll(database).map { try JSONText.decode(MaintenanceRecord.self, $0) }
        }
    }

    /// The newest of each of these kinds that was done, the newest of all first.
    public func lastMaintenance(
        of identity: String, _ kinds: [MaintenanceKind] = MaintenanceKind.allCases
    ) async throws(Problem) -> [KeptMaintenance] {
        try await read { database in
            try SQLRequest<Row>(
                """
                SELECT number, record, pages FROM maintenance
                WHERE number IN (
                    SELECT MAX(number) FROM maintenance WHERE scanner = \(identity) AND kind IN \(kinds.map(\.rawValue)) AND isDone GROUP BY kind
                )
                ORDER BY number DESC
                """
            ).fetchAll(database).map {
                KeptMaintenance(number: $0["number"], record: try JSONText.decode(MaintenanceRecord.self, $0["record"]), pages: $0["pages"])
            }
        }
    }

    /// Counts pages that a scanner took.
    public func count(pages: Int, of identity: String) async throws(Problem) {
        try await write { database in
            try database.execute(
                literal: """
                    INSERT INTO counter (scanner, pages) VALUES (\(identity), \(pages))
                    ON CONFLICT (scanner) DO UPDATE SET pages = pages + excluded.pages
                    """)
        }
    }

    /// Pages that a scanner took.
    public func pages(of identity: String) async throws(Problem) -> Int {
        try await read { database in try CounterRow.pages(of: identity, in: database) }
    }

    /// A figure's history, the oldest first, the newest `limit` of it.
    public func figures(_ kind: FigureKind, of identity: String, limit: Int) async throws(Problem) -> [KeptFigure] {
        try await read { database in
            try SQLRequest<Row>(
                """
                SELECT time, value, maintenance FROM figure WHERE scanner = \(identity) AND kind = \(kind.rawValue)
                ORDER BY number DESC LIMIT \(limit)
                """
            ).fetchAll(database).reversed().map {
                KeptFigure(
                    figure: ScannerFigure(kind: kind, time: Date(milliseconds: $0["time"]), value: $0["value"]), maintenance: $0["maintenance"])
            }
        }
    }
}
