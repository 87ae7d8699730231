/// Rows that are exactly as rows before them: with noise in them that never happens by itself.
struct RowRepeats: Sendable {
    /// Rows in a row that repeat others at the same distance.
    struct Run: Sendable {
        /// Those that came for the second time.
        let rows: Range<Int>
        /// Rows back to what they repeat.
        let lag: Int
    }

    /// Rows that a run needs.
    private static let least = 2
    /// Hashes that are kept at most: ten metres at 1200 pixels an inch.
    private static let greatest = 500_000

    private var last: [UInt64: Int32] = [:]
    private(set) var runs: [Run] = []
    private var start = 0
    private var count = 0
    private var lag = 0

    mutating func take(_ hash: UInt64, row: Int) {
        let before = last[hash].map { row - Int($0) }
        if let before, count > 0, before == lag || before == 1 && lag == 1 {
            count += 1
        } else {
            close()
            if let before { (start, count, lag) = (row, 1, before) }
        }
        if last.count < Self.greatest { last[hash] = Int32(truncatingIfNeeded: row) }
    }

    /// A row with nothing to tell it by.
    mutating func skip() {
        close()
    }

    private mutating func close() {
        if count >= Self.least, runs.count < 10_000 { runs.append(Run(rows: start..<start + count, lag: lag)) }
        count = 0
    }
}
