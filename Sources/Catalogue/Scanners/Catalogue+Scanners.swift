import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// All names that were ever given, by name.
    public func rememberedScanners() async throws(Problem) -> [RememberedScanner] {
        try await read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM scanner ORDER BY name").compactMap { row in
                // A class that this version does not know: the scanner is asked again.
                ScannerClass(rawValue: row["class"]).map {
                    RememberedScanner(
                        identity: row["identity"], name: row["name"], scannerClass: $0, vendor: row["vendor"], model: row["model"])
                }
            }
        }
    }

    /// Keeps the name of an identity; what was kept for the identity is replaced.
    ///
    /// - Throws: `internal-failure` where another identity has the name.
    public func remember(_ scanner: RememberedScanner) async throws(Problem) {
        try await write { database in
            let request = SQLRequest<String>("SELECT identity FROM scanner WHERE name = \(scanner.name) AND identity <> \(scanner.identity)")
            if let other = try request.fetchOne(database) {
                throw Problem(.internalFailure, ["reason": "the name \(scanner.name) of \(scanner.identity) belongs to \(other)"])
            }
            try database.execute(
                literal: """
                    INSERT INTO scanner (identity, name, class, vendor, model)
                    VALUES (\(scanner.identity), \(scanner.name), \(scanner.scannerClass.rawValue), \(scanner.vendor), \(scanner.model))
                    ON CONFLICT (identity) DO UPDATE
                    SET name = excluded.name, class = excluded.class, vendor = excluded.vendor, model = excluded.model
                    """)
        }
    }

    /// Forgets an identity: its name is free.
    public func forgetScanner(identity: String) async throws(Problem) {
        try await write { database in try database.execute(literal: "DELETE FROM scanner WHERE identity = \(identity)") }
    }
}
