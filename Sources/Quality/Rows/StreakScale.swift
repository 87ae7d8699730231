/// Sums of what distinguishes each column from its neighbours at one distance, over bands of rows.
///
/// Only places count at which both neighbours are paper and alike: a streak shows on the paper between the lines, and text, margins and rules do
/// not. Plain means or medians of columns take margins and rules for streaks.
struct StreakScale: Sendable {
    /// Rows of a band before bands are put together in pairs.
    private static let firstBandRows = 8
    private static let greatestBands = 64
    /// Rows whose differences, of 60 at most, 16 bits hold.
    private static let greatestSum = 512
    /// Twice the difference, in codes, from which on it is a line.
    private static let strong: Int16 = 60

    /// Pixels to the neighbours on both sides.
    let distance: Int
    /// Columns that have both neighbours.
    let columns: Range<Int>
    private var sums: [Int16]
    private var counts: [Int16]
    private var lines: [Int16]
    private(set) var bands: [StreakBand] = []
    private var rowsInBand = 0
    private var bandRows = Self.firstBandRows
    private var open: StreakBand?

    init(width: Int, distance: Int) {
        self.distance = distance
        columns = min(distance, width / 2)..<max(width - distance, min(distance, width / 2))
        // Whole vectors; nobody asks for what lies behind the last column.
        sums = [Int16](repeating: 0, count: (columns.count + Self.vector - 1) / Self.vector * Self.vector)
        counts = sums
        lines = sums
    }

    /// - Parameters:
    ///   - paper: luma codes that are paper.
    ///   - likeness: codes by which the neighbours may differ.
    mutating func take(_ luma: Span<UInt8>, paper: ClosedRange<Int16>, likeness: Int16) {
        guard !columns.isEmpty else { return }
        Self.add(luma, distance: distance, paper: paper, likeness: likeness, to: &sums, &counts, &lines)
        rowsInBand += 1
        if rowsInBand == min(bandRows, Self.greatestSum) { flush() }
    }

    /// Without a branch in the loop, so that it is done for many columns at once.
    private static func add(
        _ luma: Span<UInt8>, distance: Int, paper: ClosedRange<Int16>, likeness: Int16, to sums: inout [Int16], _ counts: inout [Int16],
        _ lines: inout [Int16]
    ) {
        var sums = sums.mutableSpan
        var counts = counts.mutableSpan
        var lines = lines.mutableSpan
        let limits = Limits(
            low: SIMD8(repeating: paper.lowerBound), high: SIMD8(repeating: paper.upperBound), likeness: SIMD8(repeating: likeness),
            strong: SIMD8(repeating: strong), negative: SIMD8(repeating: 0 &- strong))
        let whole = max(0, luma.count - 2 * distance) / vector * vector
        var column = 0
        while column < whole {
            add(
                luma.codes(at: column), luma.codes(at: column &+ distance), luma.codes(at: column &+ 2 &* distance), limits, column, &sums, &counts,
                &lines)
            column &+= vector
        }
        guard column < sums.count else { return }
        add(
            pixels(luma, column), pixels(luma, column + distance), pixels(luma, column + 2 * distance), limits, column, &sums, &counts, &lines)
    }

    /// Codes, for each of eight columns.
    private struct Limits {
        /// Of paper.
        let low: SIMD8<Int16>
        let high: SIMD8<Int16>
        let likeness: SIMD8<Int16>
        /// Twice the difference of a line, lighter and darker.
        let strong: SIMD8<Int16>
        let negative: SIMD8<Int16>
    }

    @inline(__always)
    private static func add(
        _ left: SIMD8<Int16>, _ here: SIMD8<Int16>, _ right: SIMD8<Int16>, _ limits: Limits, _ column: Int, _ sums: inout MutableSpan<Int16>,
        _ counts: inout MutableSpan<Int16>, _ lines: inout MutableSpan<Int16>
    ) {
        let (zero, one) = (SIMD8<Int16>.zero, SIMD8<Int16>(repeating: 1))
        // What one is above the other.
        let sides = left &- right
        let above = zero.replacing(with: sides, where: sides .> zero)
        let (darker, lighter) = (left &- above, right &+ above)
        let isPaper = (limits.likeness .> (lighter &- darker)) .& (darker .>= limits.low) .& (lighter .<= limits.high)
        guard isPaper.isAny else { return }
        let difference = here &+ here &- darker &- lighter
        let isLine = isPaper .& (difference .<= limits.negative)
        let isFaint = isPaper .& (difference .> limits.negative) .& (difference .< limits.strong)
        let sum: SIMD8<Int16> = sums.vector(at: column)
        sums.store(sum &+ zero.replacing(with: difference, where: isFaint), at: column)
        let number: SIMD8<Int16> = counts.vector(at: column)
        counts.store(number &+ zero.replacing(with: one, where: isFaint), at: column)
        guard isLine.isAny else { return }
        let rows: SIMD8<Int16> = lines.vector(at: column)
        lines.store(rows &+ zero.replacing(with: one, where: isLine), at: column)
    }

    /// Columns that are looked at together.
    private static let vector = 8

    /// Eight pixels of a row; behind its end, as if it were black.
    private static func pixels(_ luma: Span<UInt8>, _ first: Int) -> SIMD8<Int16> {
        var pixels = SIMD8<Int16>.zero
        for place in first..<max(first, min(luma.count, first + vector)) { pixels[place - first] = Int16(luma[place]) }
        return pixels
    }

    private mutating func flush() {
        var band: StreakBand
        if let begun = open.take() {
            band = begun
            band.add(sums, counts, lines, rows: rowsInBand)
        } else {
            band = StreakBand(sums, counts, lines, rows: rowsInBand)
        }
        Self.clear(&sums)
        Self.clear(&counts)
        Self.clear(&lines)
        rowsInBand = 0
        if band.rows >= bandRows {
            bands.append(band)
            if bands.count == Self.greatestBands { merge() }
        } else {
            open = band
        }
    }

    private static func clear(_ values: inout [Int16]) {
        var values = values.mutableSpan
        for index in 0..<values.count { values[unchecked: index] = 0 }
    }

    private mutating func merge() {
        bandRows *= 2
        for index in stride(from: 0, to: bands.count, by: 2) {
            let next = bands[index + 1]
            bands[index].add(next)
        }
        bands = stride(from: 0, to: bands.count, by: 2).map { bands[$0] }
    }

    /// To be called behind the last row.
    mutating func finish() {
        if rowsInBand > 0 { flush() }
        if let open { bands.append(open) }
        open = nil
    }
}
