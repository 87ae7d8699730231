/// The ink of a page, turned about its middle: where its pixels come to lie, counted.
struct TurnedInk {
    /// Binary places of coordinates: of a picture of 10,000 pixels, rounding moves none by more than a thousandth of a pixel.
    private static let places = 24

    private let marks: MarkedRuns
    private let middle: SIMD2<Double>
    private let cosine: Double
    private let sine: Double

    /// - Parameters:
    ///   - marks: ink of the picture.
    ///   - middle: in pixels, what is turned about.
    ///   - cosine: of the angle that the ink leans by, clockwise, and is turned back by.
    init(_ marks: MarkedRuns, middle: SIMD2<Double>, cosine: Double, sine: Double) {
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
        /// Below 0 outside of all cells.
        @inline(__always)
        func cell(_ x: Int, _ y: Int) -> Int {
            let (column, row) = (x >> Self.places, y >> Self.places)
            // A number below 0 is a very large one without its sign.
            guard UInt(bitPattern: column) < UInt(bitPattern: cells), UInt(bitPattern: row) < UInt(bitPattern: cells) else { return -1 }
            return row &* cells &+ column
        }
        eachRun(corner: corner, cell: size / Double(cells)) { run in
            // Cells are much larger than strokes are wide: what begins and ends in one lies in it.
            if run.x >> Self.places == run.lastX >> Self.places, run.y >> Self.places == run.lastY >> Self.places {
                let place = cell(run.x, run.y)
                if place >= 0 { target[unchecked: place] &+= UInt32(truncatingIfNeeded: run.count) }
                return
            }
            var (x, y) = (run.x, run.y)
            for _ in 0..<run.count {
                let place = cell(x, y)
                if place >= 0 { target[unchecked: place] &+= 1 }
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
        /// Places of the last.
        var lastX: Int { x &+ (count &- 1) &* across }
        var lastY: Int { y &+ (count &- 1) &* down }
    }

    @inline(__always)
    private func eachRun(corner: SIMD2<Double>, cell: SIMD2<Double>, _ take: (Run) -> Void) {
        let scale = SIMD2(repeating: Double(1 << Self.places)) / cell
        let step = SIMD2(cosine, -sine) * scale
        let (across, down) = (Int(step.x), Int(step.y))
        marks.forEach { run in
            let dy = Double(run.row) + 0.5 - middle.y
            let start = (SIMD2(dy * sine, dy * cosine) - corner) * scale
            let point = start + step * SIMD2(repeating: Double(run.start) + 0.5 - middle.x)
            take(Run(x: Int(point.x), y: Int(point.y), across: across, down: down, count: run.end &- run.start))
        }
    }
}
