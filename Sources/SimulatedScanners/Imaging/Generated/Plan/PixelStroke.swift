/// A stroke in pixels of the bed. Its middle line is followed from row to row.
struct PixelStroke {
    let rows: Range<Int>
    let colour: Reflectance
    let isUpright: Bool
    /// In the row asked for last.
    private(set) var columns: Range<Int>

    private let stroke: InkStroke
    private let grid: PixelGrid
    /// Micrometres from the corner of the bed.
    private let origin: (left: Int, top: Int)

    init(_ stroke: InkStroke, left: Int, top: Int, grid: PixelGrid) {
        self.stroke = stroke
        self.grid = grid
        origin = (left, top)
        rows = grid.pixels(top + stroke.top, stroke.height)
        colour = stroke.colour
        isUpright = stroke.drift == 0
        columns = 0..<0
        columns = self.columns(in: rows.lowerBound)
    }

    /// Moves on to a row, which need not be the next.
    mutating func move(to row: Int) {
        columns = columns(in: row)
    }

    private func columns(in row: Int) -> Range<Int> {
        // Where the middle of the row cuts the stroke.
        let down = grid.middle(of: row) - origin.top - stroke.top
        let drift = isUpright || stroke.height == 0 ? 0 : stroke.drift * down / stroke.height
        return grid.pixels(origin.left + stroke.left + drift, stroke.width)
    }
}
