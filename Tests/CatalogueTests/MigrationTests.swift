import Catalogue
import Foundation
import GRDB
import PlatenModel
import TestSupport
import Testing

@Suite("Catalogues of other versions")
struct MigrationTests {
    /// A version of the program with one more migration.
    private var newer: DatabaseMigrator {
        var migrator = Schema.migrator
        migrator.registerMigration("7-of-the-future") { try $0.execute(sql: "ALTER TABLE job ADD COLUMN callNumber TEXT") }
        return migrator
    }

    private func backups(_ scratch: ScratchFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path("backups")).sorted()
    }

    @Test("An older catalogue is copied before it is migrated, with what is only in its WAL")
    func backup() async throws {
        let station = try Station()
        try await station.job("box-1")
        // Left open: the last job is in the WAL only.
        #expect(try Data(contentsOf: URL(fileURLWithPath: station.catalogue.path + "-wal")).count > 0)
        let newer = try Catalogue.open(at: station.catalogue.path, backups: station.scratch.path("backups"), migrator: newer)
        #expect(try await newer.job("box-1", for: .root).name == "box-1")

        let names = try backups(station.scratch)
        let name = try #require(names.first)
        #expect(names.count == 1)
        #expect(name.hasPrefix("catalogue-7-20") && name.hasSuffix(".sqlite"))
        let copy = try DatabaseQueue(path: station.scratch.path("backups/\(name)"))
        let (jobs, columns) = try await copy.read { database in
            (try String.fetchAll(database, sql: "SELECT name FROM job"), try database.columns(in: "job").map(\.name))
        }
        #expect(jobs == ["box-1"])
        #expect(columns.contains("title") && !columns.contains("callNumber"))
    }

    @Test("Jobs and captures of the second version are found by their words, stand in order, and are in the middle of their way")
    func secondVersion() async throws {
        let scratch = try ScratchFolder()
        let path = scratch.path("catalogue.sqlite")
        let old = try DatabasePool(path: path)
        try Schema.migrator.migrate(old, upTo: "2")
        try await old.write { database in
            try database.execute(
                sql: """
                    INSERT INTO job (id, name, title, created, createdBy, restricted, restrictedTo, captureCount, lastSequence)
                    VALUES ('j1', 'Box-1', 'Cartes géographiques', 0, 'anna', 0, '[]', 2, 2), ('j2', 'empty', 'Nothing', 0, 'anna', 0, '[]', 0, 0);
                    INSERT INTO sharedText (text) VALUES ('[]');
                    INSERT INTO cycle (id, job, scanner, profile, state, startedBy, started) VALUES ('c', 1, 's', 1, 'completed', 'anna', 0);
                    """)
            for sequence in 1...2 {
                try database.execute(
                    literal: """
                        INSERT INTO capture (id, job, cycle, sequence, scanner, vendor, model, profile, acquired, committed, file, size, sha256,
                            rowsSHA256, sidecarSHA256, width, height, samples, depth, options)
                        VALUES (\("capture-\(sequence)"), 1, 1, \(sequence), 's', 'v', 'm', 'p', 0, 0, \("Box-1/Box-1_000\(sequence).tif"), 1, 'a',
                            'b', 'c', 1, 1, 1, 8, 1)
                        """)
            }
        }
        try old.close()
        let catalogue = try Catalogue.open(at: path, backups: scratch.path("backups"))
        let found = try await catalogue.jobs(JobFilter(words: "geogra"), for: .anna, cursor: nil, limit: 9).items
        #expect(found.map(\.name) == ["Box-1"] && found.first?.state == .scanning && found.first?.item == JobItem())
        #expect(try await catalogue.job("empty", for: .anna).state == .received)
        let captures = try await catalogue.captures(for: .anna, cursor: nil, limit: 9).items
        #expect(captures.map(\.position) == [2, 1] && captures.allSatisfy { $0.role == .page && $0.codes.isEmpty })
        let next = try await catalogue.reservePage(job: Identifier(rawValue: "j1"))
        #expect((next.sequence, next.position) == (3, 3))
    }

    @Test("A backup that was cut short does not hinder the next start")
    func interruptedBackup() async throws {
        let station = try Station()
        try station.catalogue.close()
        let now = Date()
        try FileManager.default.createDirectory(atPath: station.scratch.path("backups"), withIntermediateDirectories: true)
        let name = try CatalogueBackup.make(of: station.catalogue.path, version: "1", in: station.scratch.path("backups"), now: now)
        try FileManager.default.removeItem(atPath: name)
        try Data("half".utf8).write(to: URL(fileURLWithPath: name + ".partial"))
        try CatalogueBackup.make(of: station.catalogue.path, version: "1", in: station.scratch.path("backups"), now: now)
        #expect(try backups(station.scratch) == [(name as NSString).lastPathComponent])
    }

    @Test("An older program refuses a newer catalogue and leaves every byte of it")
    func superseded() async throws {
        let scratch = try ScratchFolder()
        let path = scratch.path("catalogue.sqlite")
        try Catalogue.open(at: path, backups: scratch.path("backups"), migrator: newer).close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let problem = await expectProblem(.catalogueNewer) { _ = try Catalogue.open(at: path, backups: scratch.path("backups")) }
        #expect(problem?.parameters["path"] == path)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("backups")))
    }

    @Test("A file that is no catalogue is refused and left as it is", arguments: ["text", "cut header", "other program", "damaged"])
    func notACatalogue(_ kind: String) async throws {
        let scratch = try ScratchFolder()
        let path = scratch.path("catalogue.sqlite")
        switch kind {
        case "text":
            try scratch.write(String(repeating: "not a database\n", count: 500), to: "catalogue.sqlite")
        case "cut header":
            try scratch.write("SQLite format 3\0", to: "catalogue.sqlite")
        case "other program":
            let other = try DatabaseQueue(path: path)
            try await other.write { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
            try other.close()
        default:
            try Catalogue.open(at: path, backups: scratch.path("backups")).close()
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            // All of the first page but the header: the list of tables.
            try file.seek(toOffset: 100)
            try file.write(contentsOf: Data(repeating: 0xA5, count: 3996))
            try file.close()
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        await expectProblem(.catalogueFailed) { _ = try Catalogue.open(at: path, backups: scratch.path("backups")) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
}
