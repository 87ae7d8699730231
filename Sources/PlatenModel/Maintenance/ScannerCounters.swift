import FoundationEssentials

/// What a scanner has done, by what Platen saw of it.
public struct ScannerCounters: Codable, Sendable, Hashable {
    /// Images since the station knows it.
    public var pages: Int
    /// The same since the glass was last cleaned, the lamp and the rollers replaced. Nil: nobody has said that they were.
    public var pagesSinceCleaning: Int?
    public var pagesOnLamp: Int?
    public var pagesOnRollers: Int?

    public init(pages: Int, pagesSinceCleaning: Int? = nil, pagesOnLamp: Int? = nil, pagesOnRollers: Int? = nil) {
        self.pages = pages
        self.pagesSinceCleaning = pagesSinceCleaning
        self.pagesOnLamp = pagesOnLamp
        self.pagesOnRollers = pagesOnRollers
    }
}
