import Glibc
import PlatenModel
import Statistics

/// The low frequencies of a page's ink, deskewed and cut to what is printed. Hashes of 8 × 8 pixels, which textbooks take, find one text page like
/// another.
extension PageHash {
    private static let side = 64
    private static let low = 16

    /// The hash of a page; nil where too little is on it.
    ///
    /// - Parameters:
    ///   - marks: ink of the picture.
    ///   - angle: of the page's lines, in degrees clockwise; nil: unknown.
    init?(_ image: ReducedImage, marks: MarkedRuns, angle: Double?) {
        let radians = angle.map { $0 * .pi / 180 } ?? Self.lean(marks)
        let (cosine, sine) = (cos(radians), sin(radians))
        let (middleX, middleY) = (Double(image.width) / 2, Double(image.height) / 2)
        let reach = Int((middleX * middleX + middleY * middleY).squareRoot()) + 2
        let turn = TurnedInk(marks, middle: SIMD2(middleX, middleY), cosine: cosine, sine: sine)
        let bins = turn.profiles(corner: SIMD2(repeating: Double(-reach)), cells: 2 * reach)
        guard bins.columns.reduce(0, +) >= 200 else { return nil }
        let (left, right) = Self.extent(bins.columns, reach)
        let (top, bottom) = Self.extent(bins.rows, reach)
        guard right - left >= 16, bottom - top >= 16 else { return nil }
        let cells = turn.counts(corner: SIMD2(left, top), size: SIMD2(right - left, bottom - top), cells: Self.side).map(Double.init)
        let coefficients = Self.transform(cells)
        let usual = OrderStatistics.median(Array(coefficients.dropFirst())) ?? 0
        var words = [UInt64](repeating: 0, count: 4)
        for (index, coefficient) in coefficients.enumerated().dropFirst() where coefficient > usual {
            words[index / 64] |= 1 << UInt64(63 - index % 64)
        }
        self.init(words: words)
    }

    /// The angle of the ink's main axis against the nearer edge of the image, in radians clockwise: what a page without lines is laid straight by,
    /// whichever way it came.
    private static func lean(_ marks: MarkedRuns) -> Double {
        var (count, x1, y1, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        marks.forEach { run in
            let dy = Double(run.row)
            for x in run.start..<run.end {
                let dx = Double(x)
                count += 1
                x1 += dx
                y1 += dy
                xx += dx * dx
                yy += dy * dy
                xy += dx * dy
            }
        }
        guard count > 0 else { return 0 }
        let (mx, my) = (x1 / count, y1 / count)
        let axis = atan2(2 * (xy / count - mx * my), xx / count - mx * mx - yy / count + my * my) / 2
        // Within 45° of an edge.
        return axis - (axis / (.pi / 2)).rounded() * .pi / 2
    }

    /// Where ink begins and ends, without a few specks far off, in whole pixels.
    private static func extent(_ counts: [Int], _ reach: Int) -> (first: Double, last: Double) {
        let skip = counts.reduce(0, +) / 200
        func edge(_ bins: some Sequence<Int>) -> Int {
            var seen = 0
            for bin in bins {
                seen += counts[bin]
                if seen > skip { return bin }
            }
            return reach
        }
        return (Double(edge(counts.indices) - reach), Double(edge(counts.indices.reversed()) - reach + 1))
    }

    /// The 16 × 16 lowest coefficients of the discrete cosine transform (type II) of 64 × 64 cells, row by row.
    private static func transform(_ cells: [Double]) -> [Double] {
        let waves = (0..<low).map { frequency in
            (0..<side).map { cos(.pi * Double(frequency) * (Double($0) + 0.5) / Double(side)) }
        }
        /// Along the lines of a table of ``side`` columns, into a table that is turned: its lines are the frequencies.
        func pass(_ table: [Double], lines: Int) -> [Double] {
            var result = [Double](repeating: 0, count: low * lines)
            for line in 0..<lines {
                for frequency in 0..<low {
                    var sum = 0.0
                    let wave = waves[frequency]
                    for place in 0..<side { sum += table[line * side + place] * wave[place] }
                    result[frequency * lines + line] = sum
                }
            }
            return result
        }
        return pass(pass(cells, lines: side), lines: low)
    }
}
