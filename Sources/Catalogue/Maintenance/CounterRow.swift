import GRDB

/// Pages of a scanner in the table `counter`.
enum CounterRow {
    static func pages(of identity: String, in database: Database) throws -> Int {
        try SQLRequest<Int>("SELECT pages FROM counter WHERE scanner = \(identity)").fetchOne(database) ?? 0
    }
}
