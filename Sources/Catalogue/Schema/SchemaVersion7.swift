import GRDB

/// Flat fields that hold for captures.
enum SchemaVersion7 {
    static func change(_ database: Database) throws {
        try database.execute(sql: "ALTER TABLE capture ADD COLUMN flatField TEXT")
    }
}
