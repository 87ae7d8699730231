import GRDB

/// Printed page numbers that were read on captures.
enum SchemaVersion6 {
    static func change(_ database: Database) throws {
        try database.execute(sql: "ALTER TABLE capture ADD COLUMN printedNumbers TEXT")
    }
}
