import GRDB

/// Cycles that pause, wait for triggers and lose pages; captures that replace others; what scanners said of themselves; alerts.
enum SchemaVersion2 {
    static func change(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE cycle ADD COLUMN triggerMode TEXT;
                ALTER TABLE cycle ADD COLUMN onFault TEXT NOT NULL DEFAULT 'pause';
                ALTER TABLE cycle ADD COLUMN lostPages TEXT;
                ALTER TABLE capture ADD COLUMN supersedes TEXT;
                ALTER TABLE scanner ADD COLUMN vendor TEXT NOT NULL DEFAULT '';
                ALTER TABLE scanner ADD COLUMN model TEXT NOT NULL DEFAULT '';
                CREATE TABLE alert (
                    subject TEXT NOT NULL,
                    code TEXT NOT NULL,
                    problem TEXT NOT NULL,
                    raised INTEGER NOT NULL,
                    updated INTEGER NOT NULL,
                    count INTEGER NOT NULL,
                    PRIMARY KEY (subject, code)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
