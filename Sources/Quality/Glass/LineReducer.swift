/// Rows made smaller: means of squares of pixels.
struct LineReducer: Sendable {
    /// Pixels that make one, each way; 11 at most, so that the sum of a square of values up to 255 fits.
    let factor: Int
    private(set) var line: [Int16]
    /// Of the rows so far, each column by itself: whole rows are added by vectors, and only every ``factor``th time neighbours come together.
    private var sums: [Int16]
    private var rows = 0

    init(factor: Int, width: Int) {
        precondition((1...11).contains(factor))
        self.factor = factor
        sums = [Int16](repeating: 0, count: width / factor * factor)
        line = [Int16](repeating: 0, count: width / factor)
    }

    /// Takes values up to 255. Returns whether ``line`` is a new one.
    mutating func take<Value: FixedWidthInteger>(_ row: Span<Value>) -> Bool {
        Self.add(row, isFirst: rows == 0, to: &sums)
        rows += 1
        guard rows == factor else { return false }
        rows = 0
        Self.join(sums, factor: factor, into: &line)
        return true
    }

    private static func add<Value: FixedWidthInteger>(_ row: Span<Value>, isFirst: Bool, to sums: inout [Int16]) {
        var sums = sums.mutableSpan
        if isFirst {
            for x in 0..<sums.count { sums[unchecked: x] = Int16(truncatingIfNeeded: row[unchecked: x]) }
        } else {
            for x in 0..<sums.count { sums[unchecked: x] &+= Int16(truncatingIfNeeded: row[unchecked: x]) }
        }
    }

    private static func join(_ sums: [Int16], factor: Int, into line: inout [Int16]) {
        // A product and a shift instead of a division, which no vector has.
        let share = Int32((65_536 + factor * factor / 2) / (factor * factor))
        let sums = sums.span
        var line = line.mutableSpan
        for x in 0..<line.count {
            var sum: Int32 = 0
            for place in 0..<factor { sum &+= Int32(sums[unchecked: x &* factor &+ place]) }
            line[unchecked: x] = Int16(truncatingIfNeeded: (sum &* share &+ 32_768) >> 16)
        }
    }
}
