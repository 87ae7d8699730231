import Foundation
import GRDB
import PlatenModel

/// Looks at a catalogue file before anything is written to it.
enum CatalogueInspection {
    enum Finding: Equatable {
        /// There is no file yet.
        case absent
        case current
        /// The last migration that the file went through.
        case older(version: String)
    }

    /// - Throws: `catalogue-newer`, `catalogue-failed`.
    static func inspect(_ path: String, migrator: DatabaseMigrator) throws -> Finding {
        // SQLite leaves an empty file where the making of the first table was cut short.
        guard let size = try FileManager.default.attributesIfPresent(path)?[.size] as? NSNumber, size.intValue > 0 else { return .absent }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let file = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? file.close() }
        return try file.read { database in
            if try migrator.hasBeenSuperseded(database) { throw Problem(.catalogueNewer, ["path": path]) }
            guard let version = try migrator.appliedMigrations(database).last else {
                // A file whose first migration was cut short holds no table but the list of migrations.
                guard try isBlank(database) else { throw Problem(.catalogueFailed, ["reason": "\(path) is not a catalogue of Platen"]) }
                return .absent
            }
            guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationIdentifier else {
                throw Problem(.catalogueFailed, ["reason": "\(path) is not a catalogue of Platen"])
            }
            return try migrator.hasCompletedMigrations(database) ? .current : .older(version: version)
        }
    }

    private static func isBlank(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE '%grdb_migrations%'") == 0
    }
}

extension FileManager {
    /// The file's attributes; nil where there is no file.
    fileprivate func attributesIfPresent(_ path: String) throws -> [FileAttributeKey: Any]? {
        do {
            return try attributesOfItem(atPath: path)
        } catch CocoaError.fileReadNoSuchFile, CocoaError.fileNoSuchFile {
            return nil
        }
    }
}
