import Catalogue
import Foundation
import GRDB
import PlatenModel
import TestSupport
import Testing

@Suite("Opening the catalogue")
struct OpeningTests {
    @Test("A new catalogue survives a power cut: WAL, synchronous=FULL, foreign keys")
    func durability() async throws {
        let station = try Station()
        let (journal, synchronous, foreignKeys) = try await station.catalogue.write { database in
            (
                try String.fetchOne(database, sql: "PRAGMA journal_mode"), try Int.fetchOne(database, sql: "PRAGMA synchronous"),
                try Int.fetchOne(database, sql: "PRAGMA foreign_keys")
            )
        }
        #expect(journal == "wal")
        #expect(synchronous == 2)
        #expect(foreignKeys == 1)
    }

    @Test("What was committed is there after opening the file again, and no backup is made of a current file")
    func reopening() async throws {
        let station = try Station()
        let job = try await station.job("box-1")
        try station.catalogue.close()
        let again = try Catalogue.open(at: station.catalogue.path, backups: station.scratch.path("backups"))
        #expect(try await again.job("box-1", for: .anna) == job)
        #expect(!FileManager.default.fileExists(atPath: station.scratch.path("backups")))
    }

    @Test("An empty file, as a start that was cut short leaves it, becomes a catalogue")
    func emptyFile() async throws {
        let scratch = try ScratchFolder()
        let path = try scratch.write("", to: "catalogue.sqlite")
        let catalogue = try Catalogue.open(at: path, backups: scratch.path("backups"))
        #expect(try await catalogue.jobs(for: .root, cursor: nil, limit: 10).items.isEmpty)
    }

    @Test("A closed catalogue answers with a problem")
    func closed() async throws {
        let station = try Station()
        try station.catalogue.close()
        await expectProblem(.catalogueFailed) { _ = try await station.catalogue.latestEventIdentifier() }
    }

    @Test("A catalogue that cannot be made is a problem that names the path")
    func noFolder() async throws {
        let scratch = try ScratchFolder()
        let problem = await expectProblem(.catalogueFailed) {
            _ = try Catalogue.open(at: scratch.path("missing/catalogue.sqlite"), backups: scratch.path("backups"))
        }
        #expect(problem?.sentence.contains(scratch.path("missing/catalogue.sqlite")) == true)
    }
}
