import GRDB

/// What is known of scanners' glass, what was done to scanners, and the figures of their state; numbers of alerts, and who saw them.
enum SchemaVersion5 {
    static func change(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE glass (
                    scanner TEXT NOT NULL,
                    source TEXT NOT NULL,
                    updated INTEGER NOT NULL,
                    map TEXT NOT NULL,
                    PRIMARY KEY (scanner, source)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE maintenance (
                    number INTEGER PRIMARY KEY AUTOINCREMENT,
                    id TEXT NOT NULL UNIQUE,
                    scanner TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    time INTEGER NOT NULL,
                    isDone INTEGER NOT NULL,
                    pages INTEGER NOT NULL,
                    record TEXT NOT NULL
                ) STRICT;
                CREATE INDEX maintenanceOfScanner ON maintenance (scanner, kind, number);
                CREATE TABLE figure (
                    number INTEGER PRIMARY KEY AUTOINCREMENT,
                    scanner TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    time INTEGER NOT NULL,
                    value REAL NOT NULL,
                    maintenance INTEGER NOT NULL REFERENCES maintenance (number)
                ) STRICT;
                CREATE INDEX figureOfScanner ON figure (scanner, kind, number);
                CREATE TABLE counter (
                    scanner TEXT NOT NULL PRIMARY KEY,
                    pages INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                ALTER TABLE alert ADD COLUMN number INTEGER;
                ALTER TABLE alert ADD COLUMN acknowledged TEXT;
                ALTER TABLE alert ADD COLUMN snoozed INTEGER;
                """)
    }
}
