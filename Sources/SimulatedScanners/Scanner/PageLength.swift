/// How many rows a page has.
struct PageLength {
    /// Rows of the area.
    let area: Int
    /// Nil: the page is as long as the area.
    let sheet: MovingSheet?
    /// A fault ends the page after so many.
    var shortened = Int.max
    /// A fault takes so many away.
    var missing = 0
    /// A fault adds so many.
    var added = 0

    init(area: Int, sheet: MovingSheet? = nil) {
        self.area = area
        self.sheet = sheet
    }

    /// As things stand now: a sheet may turn out to end sooner.
    func rows() throws(DriverFailure) -> Int {
        min(max(0, (try sheet?.rows() ?? area) - missing), shortened) + added
    }
}
