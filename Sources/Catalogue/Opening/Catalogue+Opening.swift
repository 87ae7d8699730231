import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Opens the catalogue at `path`, which is made where there is none. Blocks; the folder of `path` must exist.
    ///
    /// A file of an older version is copied to the folder `backups` first, then brought up to date.
    ///
    /// - Throws: `catalogue-newer` where a newer Platen wrote the file, `catalogue-failed` where it is damaged or something else:
    ///   in both cases the file is left as it is. `storage-full`, `storage-failed`.
    public static func open(at path: String, backups folder: String) throws(Problem) -> Catalogue {
        try open(at: path, backups: folder, migrator: Schema.migrator)
    }

    package static func open(at path: String, backups folder: String, migrator: DatabaseMigrator) throws(Problem) -> Catalogue {
        try CatalogueFailure.catching(path: path) {
            if case .older(let version) = try CatalogueInspection.inspect(path, migrator: migrator) {
                try CatalogueBackup.make(of: path, version: version, in: folder)
            }
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                // GRDB sets NORMAL for WAL files after it has prepared the connection: a power cut could take acknowledged captures back.
                try database.execute(sql: "PRAGMA synchronous = FULL")
                // What a burst of writes leaves behind is cut off again.
                try database.execute(sql: "PRAGMA journal_size_limit = 16777216")
            }
            try migrator.migrate(pool)
            return Catalogue(path: path, pool: pool)
        }.get()
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "catalogue"
        configuration.foreignKeysEnabled = true
        // Only a person with the sqlite3 program can hold the lock; five seconds let a query of his end.
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 3
        return configuration
    }
}
