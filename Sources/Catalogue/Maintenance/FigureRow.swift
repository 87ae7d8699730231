import GRDB
import PlatenModel

/// A point of a figure's history in the table `figure`.
enum FigureRow {
    static func insert(_ figure: ScannerFigure, of identity: String, with maintenance: Int64, into database: Database) throws {
        try database.execute(
            literal: """
                INSERT INTO figure (scanner, kind, time, value, maintenance)
                VALUES (\(identity), \(figure.kind.rawValue), \(figure.time.milliseconds), \(figure.value), \(maintenance))
                """)
    }
}
