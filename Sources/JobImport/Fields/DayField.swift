import PlatenModel

/// A day.
enum DayField {
    /// As ISO 8601 writes it, or with the day first as Belgium, France and Germany do: `31/03/2027`, `31.3.2027`, `31-03-2027`.
    static func day(_ text: String) throws(FieldFault) -> CalendarDay {
        guard let day = CalendarDay(text) ?? dayFirst(text) else {
            throw FieldFault(.dayInvalid, allowed: "a day of the calendar such as 2027-03-31 or 31/03/2027")
        }
        return day
    }

    private static func dayFirst(_ text: String) -> CalendarDay? {
        for separator in ["/", ".", "-"] as [Character] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[2].utf8.count == 4, parts.prefix(2).allSatisfy({ (1...2).contains($0.utf8.count) }),
                parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
                let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
            else { continue }
            return CalendarDay(year: year, month: month, day: day)
        }
        return nil
    }
}
