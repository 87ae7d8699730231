import GRDB

/// What a scanner did, in the table `counter`.
enum CounterRow {
    static func usage(of identity: String, in database: Database) throws -> ScannerUsage {
        let row = try SQLRequest<Row>("SELECT pages, seconds FROM counter WHERE scanner = \(identity)").fetchOne(database)
        return row.map { ScannerUsage(pages: $0["pages"], seconds: $0["seconds"]) } ?? ScannerUsage()
    }

    /// - Parameter usage: what came since.
    static func add(_ usage: ScannerUsage, of identity: String, in database: Database) throws {
        try database.execute(
            literal: """
                INSERT INTO counter (scanner, pages, seconds) VALUES (\(identity), \(usage.pages), \(usage.seconds))
                ON CONFLICT (scanner) DO UPDATE SET pages = pages + excluded.pages, seconds = seconds + excluded.seconds
                """)
    }
}
