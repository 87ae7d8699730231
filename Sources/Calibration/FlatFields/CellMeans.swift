/// What the cells of a camera's image show of an even sheet: squares of pixels, so small that light hardly changes within them.
public struct CellMeans: SheetMeans, Hashable {
    public static let isOfCells = true

    /// Pixels of a row, and rows.
    public var width: Int
    public var height: Int
    public var samples: Int
    public var depth: Int
    /// Cells of a row, and rows of them. What is left at the right and at the bottom is less than a cell, and in none.
    public var columns: Int
    public var rows: Int
    /// Pixels of a cell each way.
    public var cellWidth: Int
    public var cellHeight: Int
    /// Of each sample of each cell, row by row.
    public var means: [Double]

    public init(
        width: Int, height: Int, samples: Int, depth: Int, columns: Int, rows: Int, cellWidth: Int, cellHeight: Int, means: [Double]
    ) {
        self.width = width
        self.height = height
        self.samples = samples
        self.depth = depth
        self.columns = columns
        self.rows = rows
        self.cellWidth = cellWidth
        self.cellHeight = cellHeight
        self.means = means
    }

    public var isWhole: Bool {
        (samples == 1 || samples == 3) && columns > 0 && rows > 0 && cellWidth > 0 && cellHeight > 0 && width / cellWidth == columns
            && height / cellHeight >= rows && means.count == columns * rows * samples && means.allSatisfy(\.isFinite)
    }

    /// Whether the cells of both lie at the same places.
    public func isLike(_ other: CellMeans) -> Bool {
        (width, height, samples) == (other.width, other.height, other.samples)
            && (columns, rows, cellWidth, cellHeight)
                == (other.columns, other.rows, other.cellWidth, other.cellHeight)
    }
}
