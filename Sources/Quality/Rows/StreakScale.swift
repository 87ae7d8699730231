/// Sums of what distinguishes each column from its neighbours at one distance, over bands of rows.
///
/// Only places count at which both neighbours are paper and alike: a streak shows on the paper between the lines, and text, margins and rules do
/// not. Plain means or medians of columns take margins and rules for streaks.
struct StreakScale: Sendable {
    /// Rows of a band before bands are put together in pairs.
    private static let firstBandRows = 16
    private static let greatestBands = 64
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
        sums = [Int16](repeating: 0, count: columns.count)
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
        // 16 bits hold as many rows of 60.
        if rowsInBand.isMultiple(of: Self.firstBandRows) { flush() }
    }

    /// Without a branch in the loop, so that it is done for many columns at once.
    private static func add(
        _ luma: Span<UInt8>, distance: Int, paper: ClosedRange<Int16>, likeness: Int16, to sums: inout [Int16], _ counts: inout [Int16],
        _ lines: inout [Int16]
    ) {
        var sums = sums.mutableSpan
        var counts = counts.mutableSpan
        var lines = lines.mutableSpan
        let (low, high) = (paper.lowerBound, paper.upperBound)
        let count = sums.count
        let before = luma.extracting(0..<count)
        let here = luma.extracting(distance..<distance + count)
        let behind = luma.extracting(2 * distance..<2 * distance + count)
        let (negative, strong) = (0 &- likeness, Self.strong)
        for column in 0..<count {
            let left = Int16(before[unchecked: column])
            let right = Int16(behind[unchecked: column])
            let difference = 2 &* Int16(here[unchecked: column]) &- left &- right
            let sides = left &- right
            // All bits where it is so, none where it is not.
            let isAlike: Int16 = (sides < likeness ? -1 : 0) & (sides > negative ? -1 : 0)
            let isPaper: Int16 =
                isAlike & (left >= low ? -1 : 0) & (left <= high ? -1 : 0) & (right >= low ? -1 : 0) & (right <= high ? -1 : 0)
            let isLine: Int16 = difference &+ strong <= 0 ? -1 : 0
            let isFaint: Int16 = ~isLine & (difference < strong ? -1 : 0) & isPaper
            sums[unchecked: column] &+= difference & isFaint
            counts[unchecked: column] &-= isFaint
            lines[unchecked: column] &-= isPaper & isLine
        }
    }

    private mutating func flush() {
        var band = open ?? StreakBand(columns: columns.count)
        band.add(sums, counts, lines, rows: rowsInBand)
        for index in sums.indices {
            sums[index] = 0
            counts[index] = 0
            lines[index] = 0
        }
        rowsInBand = 0
        if band.rows >= bandRows {
            bands.append(band)
            open = nil
            if bands.count == Self.greatestBands { merge() }
        } else {
            open = band
        }
    }

    private mutating func merge() {
        bandRows *= 2
        bands = stride(from: 0, to: bands.count, by: 2).map { index in
            var both = bands[index]
            both.add(bands[index + 1])
            return both
        }
    }

    /// To be called behind the last row.
    mutating func finish() {
        if rowsInBand > 0 { flush() }
        if let open { bands.append(open) }
        open = nil
    }
}
