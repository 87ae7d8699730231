import Foundation
import GRDB
import PlatenModel

/// Names for jobs that nobody named: the day and a number.
struct DatedJobNames {
    private let prefix: String
    private var last: Int

    /// Begins after the day's highest number, so that a name is not used again. Restricted jobs count too: their names are taken.
    ///
    /// - Parameter claimed: names that are about to be taken.
    init(at date: Date, in timeZone: TimeZone, claimed: [String] = [], _ database: Database) throws {
        let prefix = "\(CalendarDay(of: date, in: timeZone))-"
        // `.` is the character after `-` in ASCII: all names that begin with the prefix.
        let names = try SQLRequest<String>("SELECT name FROM job WHERE name >= \(prefix) AND name < \(prefix.dropLast() + ".")").fetchAll(database)
        self.prefix = prefix
        // A number that somebody wrote may be one that no other comes after.
        last = (names + claimed.filter { $0.hasPrefix(prefix) }).compactMap { Int32($0.dropFirst(prefix.count)) }.map(Int.init).max() ?? 0
    }

    /// Names a job that has no name, and no title yet unless it was given one.
    mutating func give(to job: inout Job) {
        last += 1
        job.name = prefix + Self.padded(last, to: 3)
        if job.title.isEmpty { job.title = job.name }
    }

    private static func padded(_ number: Int, to digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
