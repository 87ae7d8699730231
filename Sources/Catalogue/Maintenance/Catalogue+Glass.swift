import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// The kept text of a glass's map. Nil: nothing is known of it.
    ///
    /// - Parameters:
    ///   - scanner: the scanner's identity.
    ///   - source: the part of the scanner that sees the glass.
    public func glassMap(of scanner: String, source: String) async throws(Problem) -> String? {
        try await read { database in
            try SQLRequest<String>("SELECT map FROM glass WHERE scanner = \(scanner) AND source = \(source)").fetchOne(database)
        }
    }

    /// Keeps a glass's map in the place of what was kept.
    public func keepGlassMap(_ map: String, of scanner: String, source: String, now: Date = Date()) async throws(Problem) {
        try await write { database in
            try database.execute(
                literal: """
                    INSERT INTO glass (scanner, source, updated, map) VALUES (\(scanner), \(source), \(now.milliseconds), \(map))
                    ON CONFLICT (scanner, source) DO UPDATE SET updated = excluded.updated, map = excluded.map
                    """)
        }
    }
}
