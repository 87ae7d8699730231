import GRDB

/// Jobs, cycles, captures and their custody, events, audit, idempotency keys, names of scanners.
///
/// Tables are STRICT, so that a column holds its type or nothing. Times are milliseconds since 1970-01-01 UTC.
enum SchemaVersion1 {
    static func create(in database: Database) throws {
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationIdentifier)")
        try database.execute(sql: jobs)
        try database.execute(sql: captures)
        try database.execute(sql: records)
    }

    // Names differ by more than case: the folders of masters travel to file systems that do not tell `Box` from `box`.
    private static let jobs = """
        CREATE TABLE job (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            title TEXT NOT NULL,
            created INTEGER NOT NULL,
            createdBy TEXT NOT NULL,
            restricted INTEGER NOT NULL CHECK (restricted IN (0, 1)),
            restrictedTo TEXT NOT NULL,
            captureCount INTEGER NOT NULL DEFAULT 0,
            lastSequence INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE jobGroup (
            job INTEGER NOT NULL REFERENCES job (number),
            name TEXT NOT NULL,
            PRIMARY KEY (job, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sharedText (
            number INTEGER PRIMARY KEY,
            text TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE cycle (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            job INTEGER NOT NULL REFERENCES job (number),
            scanner TEXT NOT NULL,
            profile INTEGER NOT NULL REFERENCES sharedText (number),
            requestedCount INTEGER,
            state TEXT NOT NULL,
            startedBy TEXT NOT NULL,
            started INTEGER NOT NULL,
            ended INTEGER,
            capturedCount INTEGER NOT NULL DEFAULT 0,
            problem TEXT
        ) STRICT;
        CREATE INDEX cycleOfJob ON cycle (job);
        CREATE INDEX cycleUnfinished ON cycle (number) WHERE ended IS NULL;
        """

    private static let captures = """
        CREATE TABLE capture (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            job INTEGER NOT NULL REFERENCES job (number),
            cycle INTEGER NOT NULL REFERENCES cycle (number),
            sequence INTEGER NOT NULL,
            scanner TEXT NOT NULL,
            vendor TEXT NOT NULL,
            model TEXT NOT NULL,
            profile TEXT NOT NULL,
            acquired INTEGER NOT NULL,
            committed INTEGER NOT NULL,
            file TEXT NOT NULL UNIQUE,
            size INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            rowsSHA256 TEXT NOT NULL,
            sidecarSHA256 TEXT NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            samples INTEGER NOT NULL,
            depth INTEGER NOT NULL,
            resolutionX REAL,
            resolutionY REAL,
            options INTEGER NOT NULL REFERENCES sharedText (number),
            warnings TEXT,
            UNIQUE (job, sequence)
        ) STRICT;
        CREATE INDEX captureOfJob ON capture (job);
        CREATE INDEX captureOfCycle ON capture (cycle);
        CREATE TABLE custody (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            capture INTEGER NOT NULL REFERENCES capture (number),
            time INTEGER NOT NULL,
            user TEXT NOT NULL,
            act TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            detail TEXT NOT NULL
        ) STRICT;
        CREATE INDEX custodyOfCapture ON custody (capture);
        """

    // Events hold identifiers, not references: one may tell of a file whose job the catalogue does not know.
    private static let records = """
        CREATE TABLE event (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            kind TEXT NOT NULL,
            scanner TEXT,
            job TEXT,
            cycle TEXT,
            capture TEXT,
            problem TEXT,
            sentence TEXT NOT NULL
        ) STRICT;
        CREATE TABLE audit (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            user TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL
        ) STRICT;
        CREATE TABLE idempotency (
            user TEXT NOT NULL,
            key TEXT NOT NULL,
            requestDigest TEXT NOT NULL,
            created INTEGER NOT NULL,
            cycle TEXT,
            status INTEGER,
            body TEXT,
            PRIMARY KEY (user, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX idempotencyByAge ON idempotency (created);
        CREATE TABLE scanner (
            identity TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL UNIQUE,
            class TEXT NOT NULL
        ) STRICT;
        """
}
