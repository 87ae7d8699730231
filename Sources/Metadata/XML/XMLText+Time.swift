import FoundationEssentials

extension XMLText {
    /// As xsd:dateTime, in UTC, to the second.
    init(_ time: Date) { self.init(time.formatted(.iso8601)) }

    /// As xsd:date, in UTC.
    init(day time: Date) { self.init(time.formatted(.iso8601.year().month().day())) }
}
