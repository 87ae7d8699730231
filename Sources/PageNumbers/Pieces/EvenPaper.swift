/// A strip whose paper is as light everywhere: shadows between pages and at edges are taken out, so that one threshold parts ink from paper.
struct EvenPaper {
    let width: Int
    let height: Int
    let pixels: [UInt8]
    /// How light the paper of each square is, row by row.
    private let paper: [Double]
    private let across: Int
    private let down: Int

    /// - Parameters:
    ///   - picture: rows of `width` pixels.
    ///   - rows: those of the strip.
    ///   - tile: pixels of a square whose paper is looked for.
    ///   - light: of the paper, as it is to be.
    init(_ picture: [UInt8], width: Int, rows: Range<Int>, tile: Int, light: UInt8) {
        self.width = width
        height = rows.count
        let across = max(1, width / tile)
        let down = max(1, rows.count / tile)
        let paper = Self.medians(
            of: (0..<across * down).map { index in
                let (row, column) = (index / across, index % across)
                return Self.paper(
                    picture, width, columns: column * width / across..<(column + 1) * width / across,
                    rows: rows.lowerBound + row * rows.count / down..<rows.lowerBound + (row + 1) * rows.count / down)
            }, across: across, down: down)
        // Darker than a quarter of the paper nothing is paper.
        let least = Double(light) / 4
        var even = [UInt8](repeating: 0, count: width * rows.count)
        for y in 0..<rows.count {
            let (upper, lower, fromUpper) = Self.place(y, rows.count, down)
            for x in 0..<width {
                let (left, right, fromLeft) = Self.place(x, width, across)
                let above = paper[upper * across + left] * (1 - fromLeft) + paper[upper * across + right] * fromLeft
                let below = paper[lower * across + left] * (1 - fromLeft) + paper[lower * across + right] * fromLeft
                let local = max(above * (1 - fromUpper) + below * fromUpper, least)
                let code = Double(picture[(rows.lowerBound + y) * width + x]) * Double(light) / local
                even[y * width + x] = UInt8(min(code, 255))
            }
        }
        pixels = even
        (self.paper, self.across, self.down) = (paper, across, down)
    }

    /// How light the paper was around the middle of a box.
    func paper(at box: PixelBox) -> Double {
        let column = min(across - 1, max(0, (box.left + box.right) / 2 * across / max(1, width)))
        let row = min(down - 1, max(0, (box.top + box.bottom) / 2 * down / max(1, height)))
        return paper[row * across + column]
    }

    /// The two tiles between whose middles a pixel lies, and how far it is from the first.
    private static func place(_ pixel: Int, _ pixels: Int, _ tiles: Int) -> (first: Int, second: Int, share: Double) {
        let place = min(max((Double(pixel) + 0.5) * Double(tiles) / Double(pixels) - 0.5, 0), Double(tiles - 1))
        let first = Int(place)
        return (first, min(first + 1, tiles - 1), place - Double(first))
    }

    /// What a fifth of a tile is lighter than: ink covers less than the rest.
    private static func paper(_ picture: [UInt8], _ width: Int, columns: Range<Int>, rows: Range<Int>) -> Double {
        var counts = [Int](repeating: 0, count: 256)
        for row in rows { for column in columns { counts[Int(picture[row * width + column])] += 1 } }
        var left = columns.count * rows.count / 5
        for level in stride(from: 255, through: 0, by: -1) {
            left -= counts[level]
            if left < 0 { return Double(level) }
        }
        return 0
    }

    /// Of each tile and those around it: a tile full of ink has no paper of its own.
    private static func medians(of tiles: [Double], across: Int, down: Int) -> [Double] {
        (0..<across * down).map { index in
            let (row, column) = (index / across, index % across)
            let around = (max(0, row - 1)...min(down - 1, row + 1)).flatMap { row in
                (max(0, column - 1)...min(across - 1, column + 1)).map { tiles[row * across + $0] }
            }.sorted()
            return around[around.count / 2]
        }
    }
}
