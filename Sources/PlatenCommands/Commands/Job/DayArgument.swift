import ArgumentParser
import PlatenModel

/// A day such as `2027-03-31`, or `none`.
struct DayArgument: ExpressibleByArgument {
    let change: Change<CalendarDay>

    init?(argument: String) {
        if argument == "none" {
            change = .remove
        } else if let day = CalendarDay(argument) {
            change = .set(day)
        } else {
            return nil
        }
    }
}
