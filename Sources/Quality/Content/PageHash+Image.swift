import Glibc
import PlatenModel
import Statistics

/// The low frequencies of a page's ink, deskewed and cut to where it lies. Hashes of 8 × 8 pixels, which textbooks take, find one text page like
/// another.
extension PageHash {
    private static let side = 64
    private static let low = 16

    /// Standard deviations of the ink on each side of its middle that the cells reach: evenly printed pages end there. Ends of the ink themselves jump
    /// with each stroke that is cut off at the edge of the image.
    private static let reach = 1.7
    /// Marked pixels of a page at least.
    private static let leastInk = 200.0
    /// Pixels that the cells reach at least.
    private static let leastSize = 16.0

    /// The hash of a page; nil where too little is on it.
    ///
    /// - Parameters:
    ///   - marks: ink of the picture.
    ///   - angle: of the page's lines, in degrees clockwise; nil: unknown. Then the page is laid straight by the main axis of its ink.
    init?(_ marks: MarkedRuns, angle: Double?) {
        guard let ink = InkMoments(marks), ink.weight >= Self.leastInk else { return nil }
        let radians = angle.map { $0 * .pi / 180 } ?? ink.inner(marks)?.lean ?? 0
        let (cosine, sine) = (cos(radians), sin(radians))
        let size = 2 * Self.reach * ink.deviations(cosine: cosine, sine: sine)
        guard size.min() >= Self.leastSize else { return nil }
        let turn = TurnedInk(marks, middle: ink.middle, cosine: cosine, sine: sine)
        let cells = turn.counts(corner: -0.5 * size, size: size, cells: Self.side).map(Double.init)
        let coefficients = Self.transform(cells)
        let usual = OrderStatistics.median(Array(coefficients.dropFirst())) ?? 0
        var words = [UInt64](repeating: 0, count: 4)
        for (index, coefficient) in coefficients.enumerated().dropFirst() where coefficient > usual {
            words[index / 64] |= 1 << UInt64(63 - index % 64)
        }
        self.init(words: words)
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
