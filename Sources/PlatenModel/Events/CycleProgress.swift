/// How far the page being scanned is.
public struct CycleProgress: Codable, Sendable, Hashable {
    /// The page of this cycle being scanned, from 1.
    public var page: Int
    /// Pages asked for, where that is known.
    public var pages: Int?
    /// Rows read of this page.
    public var rows: Int
    /// Rows of this page. Nil where the driver does not know.
    public var totalRows: Int?
    /// Bytes read of this page.
    public var bytes: Int
    /// Seconds since this page began.
    public var seconds: Double

    public init(page: Int, pages: Int?, rows: Int, totalRows: Int?, bytes: Int, seconds: Double) {
        self.page = page
        self.pages = pages
        self.rows = rows
        self.totalRows = totalRows
        self.bytes = bytes
        self.seconds = seconds
    }
}
