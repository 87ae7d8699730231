import GRDB
import PlatenModel

/// An inspection in the table `inspection`.
enum InspectionRow {
    /// The oldest first.
    static func all(ofJob number: Int64, in database: Database) throws -> [Inspection] {
        try SQLRequest<String>("SELECT record FROM inspection WHERE job = \(number) ORDER BY number").fetchAll(database).map {
            try JSONText.decode(Inspection.self, $0)
        }
    }

    static func insert(_ inspection: Inspection, job number: Int64, into database: Database) throws {
        try database.execute(
            literal: """
                INSERT INTO inspection (id, job, profile, state, record)
                VALUES (\(inspection.id.rawValue), \(number), \(inspection.profile), \(inspection.state.rawValue),
                    \(try PlatenJSON.line(inspection)))
                """)
    }

    static func update(_ inspection: Inspection, in database: Database) throws {
        try database.execute(
            literal: """
                UPDATE inspection SET state = \(inspection.state.rawValue), record = \(try PlatenJSON.line(inspection))
                WHERE id = \(inspection.id.rawValue)
                """)
    }
}
