import FoundationEssentials

/// What a scanner has done, by what Platen saw of it.
public struct ScannerCounters: Codable, Sendable, Hashable {
    /// Images since the station knows it.
    public var pages: Int
    /// The same since the glass was last cleaned, the lamp and the rollers replaced. Nil: nobody has said that they were.
    public var pagesSinceCleaning: Int?
    public var pagesOnLamp: Int?
    public var pagesOnRollers: Int?
    /// Hours in which it scanned pages, and so had its lamp on. Nil: an earlier version answers.
    public var hours: Double?
    /// The same since the lamp was replaced. Nil: nobody has said that it was.
    public var hoursOnLamp: Double?
    /// What the scanner itself counts, where its driver shows it.
    public var device: DeviceCounters?

    public init(
        pages: Int, pagesSinceCleaning: Int? = nil, pagesOnLamp: Int? = nil, pagesOnRollers: Int? = nil, hours: Double? = nil,
        hoursOnLamp: Double? = nil, device: DeviceCounters? = nil
    ) {
        self.hours = hours
        self.hoursOnLamp = hoursOnLamp
        self.device = device
        self.pages = pages
        self.pagesSinceCleaning = pagesSinceCleaning
        self.pagesOnLamp = pagesOnLamp
        self.pagesOnRollers = pagesOnRollers
    }
}
