/// The marked pixels of a picture as what lies together in each row: found once, and gone through as often as wanted.
struct MarkedRuns: Sendable {
    /// Marked pixels of a row that lie together.
    struct Run {
        let row: Int
        /// The first column, and the one behind the last.
        let start: Int
        let end: Int
    }

    /// Pixels of the picture.
    let width: Int
    let height: Int
    /// Columns at which runs begin and end, in turn, row by row.
    private let bounds: [Int32]
    /// Of each row its first of ``bounds``; and the end of all.
    private let rows: [Int]

    /// - Parameters:
    ///   - marks: row by row.
    ///   - width: pixels a row.
    init(_ marks: [Bool], width: Int) {
        self.width = width
        height = width > 0 ? marks.count / width : 0
        var bounds: [Int32] = []
        bounds.reserveCapacity(marks.count / 8)
        var rows = [0]
        rows.reserveCapacity(height + 1)
        for row in 0..<height {
            Self.add(marks.span.extracting(row * width..<(row + 1) * width), to: &bounds)
            rows.append(bounds.count)
        }
        (self.bounds, self.rows) = (bounds, rows)
    }

    /// A bound is where a pixel is not as the one before it; before a row and behind it nothing is marked.
    private static func add(_ row: Span<Bool>, to bounds: inout [Int32]) {
        var before: UInt64 = 0
        var x = 0
        while x < row.count {
            let bits = Self.bits(of: row, from: x)
            var changes = bits ^ (bits &<< 1 | before)
            before = bits &>> 63
            while changes != 0 {
                bounds.append(Int32(truncatingIfNeeded: x &+ changes.trailingZeroBitCount))
                changes &= changes &- 1
            }
            x &+= 64
        }
        if before == 1 { bounds.append(Int32(truncatingIfNeeded: row.count)) }
    }

    /// 64 pixels from a place on, the first as the lowest bit; those behind the end are not marked.
    @inline(__always)
    private static func bits(of row: Span<Bool>, from first: Int) -> UInt64 {
        var bits: UInt64 = 0
        guard first &+ 64 <= row.count else {
            for x in first..<row.count where row[unchecked: x] { bits |= 1 << UInt64(x - first) }
            return bits
        }
        var place = 0
        while place < 64 {
            let eight: UInt64 = row.vector(at: first &+ place)
            // Each byte is 0 or 1: the products of its places lie side by side in the highest byte.
            bits |= ((UInt64(littleEndian: eight) &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(place)
            place &+= 8
        }
        return bits
    }

    /// The runs of a row, from the left.
    @inline(__always)
    func forEach(in row: Int, _ take: (Run) -> Void) {
        let bounds = bounds.span
        var place = rows[row]
        while place < rows[row + 1] {
            take(Run(row: row, start: Int(bounds[unchecked: place]), end: Int(bounds[unchecked: place &+ 1])))
            place &+= 2
        }
    }

    /// All runs, from the top.
    @inline(__always)
    func forEach(_ take: (Run) -> Void) {
        for row in 0..<height { forEach(in: row, take) }
    }
}
