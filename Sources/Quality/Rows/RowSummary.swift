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

    /// Four chains, of every fourth word each: one multiplication need not wait for the other.
    private static func hash(_ row: Span<UInt8>) -> UInt64 {
        var chains: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        @inline(__always)
        func mixed(_ chain: UInt64, _ word: UInt64) -> UInt64 {
            let product = (chain ^ word) &* 0x9E37_79B9_7F4A_7C15
            return product ^ (product &>> 29)
        }
        var x = 0
        while x + 32 <= row.count {
            chains.0 = mixed(chains.0, row.vector(at: x))
            chains.1 = mixed(chains.1, row.vector(at: x &+ 8))
            chains.2 = mixed(chains.2, row.vector(at: x &+ 16))
            chains.3 = mixed(chains.3, row.vector(at: x &+ 24))
            x &+= 32
        }
        while x < row.count {
            chains.0 = mixed(chains.0, UInt64(row[unchecked: x]))
            x &+= 1
        }
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for chain in [chains.0, chains.1, chains.2, chains.3] {
            hash = (hash ^ chain) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash &>> 31
        }
        return hash
    }
}
