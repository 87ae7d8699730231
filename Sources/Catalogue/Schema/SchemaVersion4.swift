import GRDB

/// Samples that people look at, and cycles that take the place of a page.
enum SchemaVersion4 {
    static func change(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE cycle ADD COLUMN replaces TEXT;
                CREATE TABLE inspection (
                    number INTEGER PRIMARY KEY AUTOINCREMENT,
                    id TEXT NOT NULL UNIQUE,
                    job INTEGER NOT NULL REFERENCES job (number),
                    profile TEXT NOT NULL,
                    state TEXT NOT NULL,
                    record TEXT NOT NULL
                ) STRICT;
                CREATE INDEX inspectionOfJob ON inspection (job);
                CREATE UNIQUE INDEX inspectionOpen ON inspection (job, profile) WHERE state = 'open';
                """)
    }
}
