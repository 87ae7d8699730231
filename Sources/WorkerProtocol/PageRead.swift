import PlatenModel

/// What is known of a page as its last row was read.
public struct PageRead: Codable, Sendable, Hashable {
    public var rows: Int
    /// The sheet is longer than the profile allows: the image ends within it.
    public var isCut: Bool
    /// The side of the sheet that it shows.
    public var side: SheetSide

    public init(rows: Int, isCut: Bool, side: SheetSide = .front) {
        self.side = side
        self.rows = rows
        self.isCut = isCut
    }
}
