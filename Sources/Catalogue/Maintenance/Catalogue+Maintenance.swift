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
            let usage = try CounterRow.usage(of: identity, in: database)
            try database.execute(
                literal: """
                    INSERT INTO maintenance (id, scanner, kind, time, isDone, pages, seconds, record)
                    VALUES (\(record.id.rawValue), \(identity), \(record.kind.rawValue), \(record.time.milliseconds), \(record.problem == nil),
                        \(usage.pages), \(usage.seconds), \(try PlatenJSON.line(record)))
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
    public func maintenance(
        of identity: String, _ kinds: [MaintenanceKind] = MaintenanceKind.allCases, limit: Int
    ) async throws(Problem) -> [MaintenanceRecord] {
        try await read { database in
            try SQLRequest<String>(
                """
                SELECT record FROM maintenance WHERE scanner = \(identity) AND kind IN \(kinds.map(\.rawValue)) ORDER BY number DESC LIMIT \(limit)
                """
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
                SELECT number, record, pages, seconds FROM maintenance
                WHERE number IN (
                    SELECT MAX(number) FROM maintenance WHERE scanner = \(identity) AND kind IN \(kinds.map(\.rawValue)) AND isDone GROUP BY kind
                )
                ORDER BY number DESC
                """
            ).fetchAll(database).map {
                KeptMaintenance(
                    number: $0["number"], record: try JSONText.decode(MaintenanceRecord.self, $0["record"]),
                    usage: ScannerUsage(pages: $0["pages"], seconds: $0["seconds"]))
            }
        }
    }

    /// Counts what a scanner did since it was last counted.
    public func count(_ usage: ScannerUsage, of identity: String) async throws(Problem) {
        try await write { database in try CounterRow.add(usage, of: identity, in: database) }
    }

    /// What a scanner did since the station knows it.
    public func usage(of identity: String) async throws(Problem) -> ScannerUsage {
        try await read { database in try CounterRow.usage(of: identity, in: database) }
    }

    /// The kept text of what a scanner counts itself. Nil: nothing is known of that.
    public func deviceCounters(of identity: String) async throws(Problem) -> String? {
        try await read { database in
            try SQLRequest<String?>("SELECT device FROM counter WHERE scanner = \(identity)").fetchOne(database) ?? nil
        }
    }

    /// Keeps what a scanner counts itself in the place of what was kept.
    public func keep(deviceCounters text: String, of identity: String) async throws(Problem) {
        try await write { database in
            try database.execute(
                literal: """
                    INSERT INTO counter (scanner, pages, device) VALUES (\(identity), 0, \(text))
                    ON CONFLICT (scanner) DO UPDATE SET device = excluded.device
                    """)
        }
    }

    /// A figure's history, the oldest first, the newest `limit` of it.
    public func figures(_ kind: FigureKind, of identity: String, limit: Int) async throws(Problem) -> [KeptFigure] {
        try await read { database in
            try SQLRequest<Row>(
                """
                SELECT figure.time, figure.value, figure.maintenance, maintenance.seconds
                FROM figure JOIN maintenance ON maintenance.number = figure.maintenance
                WHERE figure.scanner = \(identity) AND figure.kind = \(kind.rawValue)
                ORDER BY figure.number DESC LIMIT \(limit)
                """
            ).fetchAll(database).reversed().map {
                KeptFigure(
                    figure: ScannerFigure(kind: kind, time: Date(milliseconds: $0["time"]), value: $0["value"]), maintenance: $0["maintenance"],
                    seconds: $0["seconds"])
            }
        }
    }
}
