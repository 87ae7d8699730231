/// A plane as squares, each with something in it or not.
struct CellMap {
    /// Pixels of a square's side.
    let cell: Int
    let columns: Int
    let rows: Int
    private var isBusy: [Bool]

    init(of plane: GreyPlane) {
        cell = max(4, Int((BarcodeLimits.cell / 25.4 * plane.resolution).rounded()))
        (columns, rows) = (plane.width / cell, plane.height / cell)
        var contrasts: [Int] = []
        contrasts.reserveCapacity(columns * rows)
        for row in 0..<rows {
            contrasts += Self.contrasts(of: plane, from: row * cell, cell: cell, columns: columns)
        }
        let threshold = Self.threshold(contrasts)
        isBusy = contrasts.map { $0 >= threshold }
    }

    /// How much lighter the lightest pixel of each square is than its darkest, in one row of squares.
    private static func contrasts(of plane: GreyPlane, from top: Int, cell: Int, columns: Int) -> [Int] {
        var darkest = [UInt8](repeating: .max, count: columns)
        var lightest = [UInt8](repeating: 0, count: columns)
        let pixels = plane.pixels.span
        // Every second row: a module has two at least.
        for row in stride(from: top, to: top + cell, by: 2) {
            var place = row * plane.width
            for column in 0..<columns {
                var (dark, light) = (darkest[column], lightest[column])
                for _ in 0..<cell {
                    let pixel = pixels[unchecked: place]
                    dark = min(dark, pixel)
                    light = max(light, pixel)
                    place += 1
                }
                (darkest[column], lightest[column]) = (dark, light)
            }
        }
        return zip(darkest, lightest).map { Int($1) - Int($0) }
    }

    /// A sheet is mostly empty, so that most of its squares have the contrast of noise; where it is full of text, the upper bound is enough.
    private static func threshold(_ contrasts: [Int]) -> Int {
        guard !contrasts.isEmpty else { return BarcodeLimits.contrast.lowerBound }
        let median = contrasts.sorted()[contrasts.count / 2]
        let bounds = BarcodeLimits.contrast
        return min(max(Int(Double(median) * BarcodeLimits.contrastFactor), bounds.lowerBound), bounds.upperBound)
    }

    /// The squares that touch each other, each group as the box that holds it.
    func groups() -> [PlaneRegion] {
        var isLeft = isBusy
        var groups: [PlaneRegion] = []
        var waiting: [Int] = []
        for start in isLeft.indices where isLeft[start] {
            isLeft[start] = false
            waiting.append(start)
            var (left, right, top, bottom) = (columns, 0, rows, 0)
            while let place = waiting.popLast() {
                let (column, row) = (place % columns, place / columns)
                (left, right, top, bottom) = (min(left, column), max(right, column), min(top, row), max(bottom, row))
                for nextRow in max(0, row - 1)...min(rows - 1, row + 1) {
                    for nextColumn in max(0, column - 1)...min(columns - 1, column + 1) where isLeft[nextRow * columns + nextColumn] {
                        isLeft[nextRow * columns + nextColumn] = false
                        waiting.append(nextRow * columns + nextColumn)
                    }
                }
            }
            groups.append(PlaneRegion(left: left, top: top, width: right - left + 1, height: bottom - top + 1))
        }
        return groups
    }
}
