import GRDB

/// Items with their states and moves, pages with numbers and an order, acceptances, fixity checks.
enum SchemaVersion3 {
    static func change(_ database: Database) throws {
        try database.execute(sql: jobs)
        try database.execute(sql: captures)
        try database.execute(sql: search)
        try database.execute(sql: packages)
    }

    // What was captured before there were states is in the middle of it.
    private static let jobs = """
        ALTER TABLE job ADD COLUMN item TEXT NOT NULL DEFAULT '{}';
        ALTER TABLE job ADD COLUMN slip TEXT;
        ALTER TABLE job ADD COLUMN due TEXT;
        ALTER TABLE job ADD COLUMN state TEXT NOT NULL DEFAULT 'received';
        ALTER TABLE job ADD COLUMN heldFrom TEXT;
        ALTER TABLE job ADD COLUMN place TEXT;
        ALTER TABLE job ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE job ADD COLUMN recordedRevision INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE cycle ADD COLUMN continuedBy TEXT;
        ALTER TABLE cycle ADD COLUMN numberFrom TEXT;
        ALTER TABLE job ADD COLUMN lastPosition INTEGER NOT NULL DEFAULT 0;
        UPDATE job SET lastPosition = lastSequence;
        UPDATE job SET state = 'scanning' WHERE captureCount > 0;
        CREATE UNIQUE INDEX jobOfSlip ON job (slip) WHERE slip IS NOT NULL AND state <> 'returned';
        CREATE INDEX jobByState ON job (state, number);
        CREATE INDEX jobUnrecorded ON job (number) WHERE recordedRevision < revision;
        CREATE TABLE jobMove (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            job INTEGER NOT NULL REFERENCES job (number),
            fromState TEXT,
            toState TEXT NOT NULL,
            time INTEGER NOT NULL,
            user TEXT NOT NULL,
            place TEXT,
            remark TEXT
        ) STRICT;
        CREATE INDEX jobMoveOfJob ON jobMove (job);
        CREATE TABLE acceptance (
            job INTEGER NOT NULL REFERENCES job (number),
            key TEXT NOT NULL,
            sentence TEXT NOT NULL,
            time INTEGER NOT NULL,
            user TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (job, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX auditOfSubject ON audit (subject);
        """

    // Names that differ only by case or Unicode form are one name to some file systems; those of earlier versions are ASCII.
    private static let captures = """
        ALTER TABLE capture ADD COLUMN role TEXT NOT NULL DEFAULT 'page';
        ALTER TABLE capture ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE capture ADD COLUMN side TEXT;
        ALTER TABLE capture ADD COLUMN designation TEXT;
        ALTER TABLE capture ADD COLUMN part TEXT;
        ALTER TABLE capture ADD COLUMN pass TEXT;
        ALTER TABLE capture ADD COLUMN codes TEXT;
        ALTER TABLE capture ADD COLUMN clip TEXT;
        ALTER TABLE capture ADD COLUMN verdicts TEXT;
        ALTER TABLE capture ADD COLUMN blank INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE capture ADD COLUMN fileKey TEXT;
        ALTER TABLE capture ADD COLUMN checked INTEGER;
        ALTER TABLE capture ADD COLUMN stale INTEGER NOT NULL DEFAULT 0;
        UPDATE capture SET position = sequence, fileKey = lower(file);
        CREATE INDEX captureByPosition ON capture (job, position);
        CREATE UNIQUE INDEX captureOfFileKey ON capture (fileKey);
        CREATE INDEX captureStale ON capture (number) WHERE stale > 0;
        CREATE INDEX captureByCheck ON capture (checked);
        CREATE TABLE fixityCheck (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            capture INTEGER NOT NULL REFERENCES capture (number),
            time INTEGER NOT NULL,
            user TEXT NOT NULL,
            outcome TEXT NOT NULL,
            sha256 TEXT,
            detail TEXT
        ) STRICT;
        CREATE INDEX fixityCheckOfCapture ON fixityCheck (capture);
        CREATE TABLE captureQuality (
            capture INTEGER PRIMARY KEY REFERENCES capture (number),
            version INTEGER NOT NULL,
            hash TEXT,
            record TEXT NOT NULL
        ) STRICT;
        CREATE TABLE renaming (
            job INTEGER PRIMARY KEY REFERENCES job (number),
            plan TEXT NOT NULL
        ) STRICT;
        """

    // A package holds the job as it was at a revision; what of it was delivered is told by the digests that its captures had.
    private static let packages = """
        ALTER TABLE capture ADD COLUMN removed INTEGER;
        CREATE TABLE package (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            job INTEGER NOT NULL REFERENCES job (number),
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            format TEXT NOT NULL,
            path TEXT NOT NULL,
            state TEXT NOT NULL,
            revision INTEGER NOT NULL,
            created INTEGER NOT NULL,
            user TEXT NOT NULL,
            ended INTEGER,
            files INTEGER,
            bytes INTEGER,
            manifestSHA256 TEXT,
            problem TEXT
        ) STRICT;
        CREATE INDEX packageOfJob ON package (job);
        CREATE UNIQUE INDEX packageRunning ON package (job) WHERE state = 'running';
        CREATE TABLE packageCapture (
            package INTEGER NOT NULL REFERENCES package (number),
            capture INTEGER NOT NULL REFERENCES capture (number),
            sha256 TEXT NOT NULL,
            PRIMARY KEY (package, capture)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE delivery (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            job INTEGER NOT NULL REFERENCES job (number),
            destination TEXT NOT NULL,
            package INTEGER REFERENCES package (number),
            state TEXT NOT NULL,
            created INTEGER NOT NULL,
            user TEXT NOT NULL,
            ended INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0,
            report TEXT,
            remark TEXT,
            problem TEXT
        ) STRICT;
        CREATE INDEX deliveryOfJob ON delivery (job);
        CREATE UNIQUE INDEX deliveryRunning ON delivery (job, destination) WHERE state = 'running';
        CREATE TABLE removal (
            capture INTEGER PRIMARY KEY REFERENCES capture (number),
            time INTEGER NOT NULL,
            user TEXT NOT NULL
        ) STRICT;
        """

    /// The words of jobs. The row number is the job's, so that hits come in the order of the list.
    private static let search = """
        CREATE VIRTUAL TABLE jobText USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
        INSERT INTO jobText (rowid, words) SELECT number, name || char(10) || title FROM job;
        """
}
