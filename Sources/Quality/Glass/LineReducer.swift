/// Rows made smaller: means of squares of pixels.
struct LineReducer: Sendable {
    /// Pixels that make one, each way; 16 at most, so that the sum of a square fits.
    let factor: Int
    private(set) var line: [UInt16]
    private var sums: [UInt16]
    private var rows = 0

    init(factor: Int, width: Int) {
        precondition((1...16).contains(factor))
        self.factor = factor
        sums = [UInt16](repeating: 0, count: width / factor)
        line = sums
    }

    /// Takes values up to 255. Returns whether ``line`` is a new one.
    mutating func take<Value: FixedWidthInteger & UnsignedInteger>(_ row: Span<Value>) -> Bool {
        Self.add(row, factor: factor, isFirst: rows == 0, to: &sums)
        rows += 1
        guard rows == factor else { return false }
        rows = 0
        swap(&sums, &line)
        if factor > 1 { Self.divide(&line, by: UInt16(factor * factor)) }
        return true
    }

    private static func add<Value: FixedWidthInteger & UnsignedInteger>(
        _ row: Span<Value>, factor: Int, isFirst: Bool, to sums: inout [UInt16]
    ) {
        var sums = sums.mutableSpan
        if factor == 1 {
            for x in 0..<sums.count { sums[unchecked: x] = UInt16(truncatingIfNeeded: row[unchecked: x]) }
            return
        }
        if isFirst { for x in 0..<sums.count { sums[unchecked: x] = 0 } }
        for x in 0..<sums.count {
            var sum: UInt16 = 0
            for place in 0..<factor { sum &+= UInt16(truncatingIfNeeded: row[unchecked: x &* factor &+ place]) }
            sums[unchecked: x] &+= sum
        }
    }

    private static func divide(_ sums: inout [UInt16], by count: UInt16) {
        var sums = sums.mutableSpan
        for x in 0..<sums.count { sums[unchecked: x] = (sums[unchecked: x] &+ count / 2) / count }
    }
}
