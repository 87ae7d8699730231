import Foundation
import GRDB

/// Row numbers of what is taken in anew. Lists run by row number from the newest to the oldest, but the masters' folders are read by name: a
/// number that is made of the time puts each row where it was among the others, and the numbers of later rows are higher still.
enum RebuiltRow {
    // Sidecars tell times to the second: those of one second are in the order of their names.
    /// Rows of one millisecond that keep their order; beyond that they run into the next.
    private static let step: Int64 = 1000
    /// In the year 2096; a clock that was further ahead would use the numbers up.
    private static let latest: Int64 = 4_000_000_000_000

    enum Table: String {
        case job, cycle, capture
    }

    /// A free number for a row of this time.
    static func number(_ date: Date, in table: Table, _ database: Database) throws -> Int64 {
        var number = min(max(date.milliseconds, 1), latest) * step
        while let last = try Int64.fetchOne(
            database, sql: "SELECT max(number) FROM \(table.rawValue) WHERE number BETWEEN ? AND ?", arguments: [number, number + step - 1])
        {
            number = last + 1
        }
        return number
    }
}
