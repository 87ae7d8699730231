/// What tells one row from another.
struct RowSummary {
    let least: UInt8
    let greatest: UInt8
    /// Of all pixels.
    let hash: UInt64

    init(_ row: Span<UInt8>) {
        var (least, greatest): (UInt8, UInt8) = row.isEmpty ? (0, 0) : (255, 0)
        for x in 0..<row.count {
            least = min(least, row[unchecked: x])
            greatest = max(greatest, row[unchecked: x])
        }
        (self.least, self.greatest) = (least, greatest)
        hash = Self.hash(row)
    }

    /// Of every fourth word a sum, and the sum of its sums, which tells in what order they came (after Fletcher), in a chain of their own: vectors add
    /// where they cannot multiply.
    private static func hash(_ row: Span<UInt8>) -> UInt64 {
        var (sums, places) = (SIMD4<UInt64>.zero, SIMD4<UInt64>.zero)
        var x = 0
        while x &+ 32 <= row.count {
            sums &+= row.vector(at: x, as: SIMD4<UInt64>.self)
            places &+= sums
            x &+= 32
        }
        var hash: UInt64 = 0
        while x < row.count {
            hash = joined(hash, UInt64(row[unchecked: x]))
            x &+= 1
        }
        for lane in 0..<4 { hash = joined(joined(hash, sums[lane]), places[lane]) }
        return hash
    }

    @inline(__always)
    private static func joined(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = (one ^ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        return (product ^ (product &>> 31) ^ other) &* 0x94D0_49BB_1331_11EB
    }
}
