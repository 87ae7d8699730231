import GRDB

/// The catalogue's tables, as migrations that every file goes through in order. A migration that was released never changes.
package enum Schema {
    /// `Pltn`: tells the catalogue from other SQLite files (PRAGMA application_id).
    static let applicationIdentifier: Int32 = 0x506C_746E

    package static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try SchemaVersion1.create(in: database)
        }
        migrator.registerMigration("2") { database in
            try SchemaVersion2.change(database)
        }
        migrator.registerMigration("3") { database in
            try SchemaVersion3.change(database)
        }
        migrator.registerMigration("4") { database in
            try SchemaVersion4.change(database)
        }
        migrator.registerMigration("5") { database in
            try SchemaVersion5.change(database)
        }
        migrator.registerMigration("6") { database in
            try SchemaVersion6.change(database)
        }
        migrator.registerMigration("7") { database in
            try SchemaVersion7.change(database)
        }
        return migrator
    }()
}
