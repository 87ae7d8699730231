/// The ink of a page, turned about its middle: where its pixels come to lie, counted.
struct TurnedInk {
    /// Binary places of coordinates: of a picture of 10,000 pixels, rounding moves none by more than a thousandth of a pixel.
    private static let places = 24

    private let image: ReducedImage
    private let marks: [Bool]
    private let middle: SIMD2<Double>
    private let cosine: Double
    private let sine: Double

    /// - Parameters:
    ///   - marks: ink by pixel of the picture.
    ///   - middle: in pixels, what is turned about.
    ///   - cosine: of the angle that the ink leans by, clockwise, and is turned back by.
    init(_ image: ReducedImage, _ marks: [Bool], middle: SIMD2<Double>, cosine: Double, sine: Double) {
        self.image = image
        self.marks = marks
        self.middle = middle
        (self.cosine, self.sine) = (cosine, sine)
    }

    /// Ink in a square of cells, row by row; what lies outside of them is left out.
    ///
    /// - Parameters:
    ///   - corner: of the first cell, against the middle, in pixels.
    ///   - size: of all cells together, in pixels.
    ///   - cells: both ways.
    func counts(corner: SIMD2<Double>, size: SIMD2<Double>, cells: Int) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: cells * cells)
        var target = counts.mutableSpan
        let limit = UInt(cells)
        eachRun(corner: corner, cell: size / Double(cells)) { run in
            var (x, y) = (run.x, run.y)
            for _ in 0..<run.count {
                let (column, row) = (x >> Self.places, y >> Self.places)
                // A number below 0 is a very large one without its sign.
                if UInt(bitPattern: column) < limit, UInt(bitPattern: row) < limit { target[unchecked: row &* cells &+ column] &+= 1 }
                x &+= run.across
                y &+= run.down
            }
        }
        return counts
    }

    /// Neighbouring pixels of a row: places of the first in cells, and how far the next lies from it.
    private struct Run {
        let x: Int
        let y: Int
        let across: Int
        let down: Int
        let count: Int
    }

    @inline(__always)
    private func eachRun(corner: SIMD2<Double>, cell: SIMD2<Double>, _ take: (Run) -> Void) {
        let marks = marks.span
        let scale = SIMD2(repeating: Double(1 << Self.places)) / cell
        let step = SIMD2(cosine, -sine) * scale
        for y in 0..<image.height {
            let dy = Double(y) + 0.5 - middle.y
            let start = (SIMD2(dy * sine, dy * cosine) - corner) * scale
            let (first, end) = (y * image.width, (y + 1) * image.width)
            var place = marks.firstMark(from: first, before: end)
            while place < end {
                let begin = place
                place = marks.firstGap(from: begin, before: end)
                let point = start + step * SIMD2(repeating: Double(begin &- first) + 0.5 - middle.x)
                take(Run(x: Int(point.x), y: Int(point.y), across: Int(step.x), down: Int(step.y), count: place &- begin))
                if place < end { place = marks.firstMark(from: place, before: end) }
            }
        }
    }
}
