import Foundation
import GRDB
import PlatenModel

/// Names of jobs that nobody named: the day and a number.
enum DatedJobName {
    /// The day's highest number and one, so that a name is not used again. Restricted jobs count too: their names are taken.
    static func next(at date: Date, in timeZone: TimeZone, _ database: Database) throws -> String {
        let prefix = "\(day(date, timeZone))-"
        // `.` is the character after `-` in ASCII: all names that begin with the prefix.
        let names = try SQLRequest<String>("SELECT name FROM job WHERE name >= \(prefix) AND name < \(prefix.dropLast() + ".")").fetchAll(database)
        let highest = names.compactMap { Int($0.dropFirst(prefix.count)) }.max() ?? 0
        return prefix + padded(highest + 1, to: 3)
    }

    static func day(_ date: Date, _ timeZone: TimeZone) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return "\(padded(parts.year ?? 0, to: 4))-\(padded(parts.month ?? 0, to: 2))-\(padded(parts.day ?? 0, to: 2))"
    }

    private static func padded(_ number: Int, to digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
