/// What tells one row from another.
struct RowSummary {
    private(set) var least: UInt8
    private(set) var greatest: UInt8
    /// Of all pixels.
    private(set) var hash: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(_ row: Span<UInt8>) {
        let bytes = row.bytes
        (least, greatest) = row.isEmpty ? (0, 0) : (255, 0)
        for x in 0..<row.count {
            least = min(least, row[unchecked: x])
            greatest = max(greatest, row[unchecked: x])
        }
        var x = 0
        while x + 16 <= row.count {
            hash = (hash ^ bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: x, as: UInt64.self)) &* 0xBF58_476D_1CE4_E5B9
            hash = (hash ^ (hash >> 31) ^ bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: x + 8, as: UInt64.self)) &* 0x94D0_49BB_1331_11EB
            x += 16
        }
        while x < row.count {
            hash = (hash ^ UInt64(row[unchecked: x])) &* 0x94D0_49BB_1331_11EB
            x += 1
        }
    }
}
