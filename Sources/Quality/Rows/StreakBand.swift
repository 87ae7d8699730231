/// What some rows told of each column.
struct StreakBand: Sendable {
    private(set) var rows = 0
    /// Twice the differences from the neighbours, summed.
    private(set) var sums: [Int32]
    /// Rows that could be compared and have no line there.
    private(set) var counts: [Int32]
    /// Rows with a line there.
    private(set) var lines: [Int32]

    /// Rows with paper on both sides, and their share, without which a band tells nothing of a column.
    private static let leastCount = 3
    private static let leastShare = 0.08

    init(_ sums: [Int16], _ counts: [Int16], _ lines: [Int16], rows: Int) {
        self.sums = [Int32](repeating: 0, count: sums.count)
        // Each its own zeros: shared ones would be copied.
        self.counts = [Int32](repeating: 0, count: sums.count)
        self.lines = [Int32](repeating: 0, count: sums.count)
        add(sums, counts, lines, rows: rows)
    }

    mutating func add(_ sums: [Int16], _ counts: [Int16], _ lines: [Int16], rows: Int) {
        Self.add(sums, to: &self.sums)
        Self.add(counts, to: &self.counts)
        Self.add(lines, to: &self.lines)
        self.rows += rows
    }

    private static func add<Number: FixedWidthInteger>(_ values: [Number], to sums: inout [Int32]) {
        let values = values.span
        var sums = sums.mutableSpan
        for column in 0..<min(values.count, sums.count) { sums[unchecked: column] &+= Int32(truncatingIfNeeded: values[unchecked: column]) }
    }

    mutating func add(_ other: StreakBand) {
        Self.add(other.sums, to: &sums)
        Self.add(other.counts, to: &counts)
        Self.add(other.lines, to: &lines)
        rows += other.rows
    }

    /// Rows with paper on both sides from which on it tells something of a column.
    var leastTelling: Int { max(Self.leastCount, Int((Self.leastShare * Double(rows)).rounded(.up))) }

    /// Codes by which a column is lighter than its neighbours; nil where too few rows could be compared.
    func mean(_ column: Int) -> Double? {
        guard Int(counts[column]) >= leastTelling else { return nil }
        return Double(sums[column]) / 2 / Double(counts[column])
    }
}
