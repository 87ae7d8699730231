/// Rows made smaller: means of squares of pixels.
struct LineReducer: Sendable {
    /// Pixels that make one, each way; 11 at most, so that the sum of a square of values up to 255 fits.
    let factor: Int
    private(set) var line: [UInt8]
    /// Of the rows so far, each column by itself: whole rows are added by vectors, and only every ``factor``th time neighbours come together.
    private var sums: [UInt16]
    /// Where two rows make one: the first of them.
    private var before: [UInt8]
    private var rows = 0

    init(factor: Int, width: Int) {
        precondition((1...11).contains(factor))
        self.factor = factor
        sums = [UInt16](repeating: 0, count: factor == 2 ? 0 : width / factor * factor)
        before = [UInt8](repeating: 0, count: factor == 2 ? width / 2 * 2 : 0)
        line = [UInt8](repeating: 0, count: width / factor)
    }

    /// Returns whether ``line`` is a new one.
    mutating func take(_ row: Span<UInt8>) -> Bool {
        rows += 1
        if factor == 2 {
            if rows == 1 { Self.copy(row, to: &before) } else { Self.joinPairs(before, row, into: &line) }
        } else {
            ColumnSums.add(row, isFirst: rows == 1, to: &sums)
        }
        guard rows == factor else { return false }
        rows = 0
        if factor == 2 { return true }
        let sums = sums
        // A number of pixels that is known beforehand needs no loop.
        if factor == 5 { Self.join(sums.span, factor: 5, into: &line) } else { Self.join(sums.span, factor: factor, into: &line) }
        return true
    }

    private static func copy(_ row: Span<UInt8>, to target: inout [UInt8]) {
        var target = target.mutableSpan
        for x in 0..<target.count { target[unchecked: x] = row[unchecked: x] }
    }

    @inline(__always)
    private static func join(_ sums: Span<UInt16>, factor: Int, into line: inout [UInt8]) {
        // A product and a shift instead of a division.
        let share = UInt32((65_536 + factor * factor / 2) / (factor * factor))
        var line = line.mutableSpan
        for x in 0..<line.count {
            var sum: UInt32 = 0
            for place in 0..<factor { sum &+= UInt32(sums[unchecked: x &* factor &+ place]) }
            line[unchecked: x] = UInt8(truncatingIfNeeded: (sum &* share &+ 32_768) &>> 16)
        }
    }

    /// The same of squares of two pixels, at once.
    private static func joinPairs(_ above: [UInt8], _ below: Span<UInt8>, into line: inout [UInt8]) {
        let above = above.span
        var line = line.mutableSpan
        let (low, half, two) = (SIMD8<UInt16>(repeating: 0xff), SIMD8<UInt16>(repeating: 8), SIMD8<UInt16>(repeating: 2))
        let vectors = line.count / 8
        for vector in 0..<vectors {
            // Two neighbours are the halves of one number.
            let (first, second): (SIMD8<UInt16>, SIMD8<UInt16>) = (above.vector(at: vector &* 16), below.vector(at: vector &* 16))
            let sums = (first & low) &+ (first &>> half) &+ (second & low) &+ (second &>> half)
            line.store(((sums &+ two) &>> two).bytes, at: vector &* 8)
        }
        for x in vectors * 8..<line.count {
            let sum = [above[2 * x], above[2 * x + 1], below[2 * x], below[2 * x + 1]].reduce(0) { $0 + UInt16($1) }
            line[unchecked: x] = UInt8(truncatingIfNeeded: (sum + 2) / 4)
        }
    }
}
