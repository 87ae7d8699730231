import FoundationEssentials

extension CalendarDay {
    /// The day on which a moment lies for the people of a time zone. Years beyond those that ISO 8601 writes with four digits become the nearest.
    public init(of date: Date, in timeZone: TimeZone = .current) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        year = min(max(parts.year ?? 1, 1), 9999)
        month = parts.month ?? 1
        day = parts.day ?? 1
    }
}
