import Foundation
import GRDB
import PlatenModel

/// Names of packages: the job's, the day, and a number.
enum PackageName {
    /// The first of the day's names that no package ever had and that nothing else in the folder of packages has.
    static func next(
        for job: String, at date: Date, in timeZone: TimeZone, isTaken: (String) -> Bool, _ database: Database
    ) throws -> String {
        let prefix = "\(job)_\(CalendarDay(of: date, in: timeZone))_"
        var number = 1
        while true {
            let name = "\(prefix)\(number)"
            if try SQLRequest<Int>("SELECT 1 FROM package WHERE name = \(name)").fetchOne(database) == nil, !isTaken(name) { return name }
            number += 1
        }
    }
}
