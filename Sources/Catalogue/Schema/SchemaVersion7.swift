import GRDB

/// Flat fields that hold for captures; seconds that scanners scanned, now and when something was done to them, and what they count themselves.
enum SchemaVersion7 {
    static func change(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE capture ADD COLUMN flatField TEXT;
                ALTER TABLE counter ADD COLUMN seconds REAL NOT NULL DEFAULT 0;
                ALTER TABLE counter ADD COLUMN device TEXT;
                ALTER TABLE maintenance ADD COLUMN seconds REAL NOT NULL DEFAULT 0;
                """)
    }
}
