/// A set of pixels of a square about a pixel.
struct PixelSquare: Sendable {
    /// Pixels from the middle to a side: 5 at most.
    let range: Int
    private let side: Int
    /// A bit for each pixel, row by row.
    private var bits: UInt128 = 0

    init(range: Int) {
        precondition((0...5).contains(range))
        self.range = range
        side = 2 * range + 1
    }

    private func bit(_ x: Int, _ y: Int) -> UInt128 { 1 << UInt128((y + range) * side + x + range) }

    /// Puts in a pixel, by where it lies from the middle.
    mutating func insert(_ x: Int, _ y: Int) { bits |= bit(x, y) }

    func contains(_ x: Int, _ y: Int) -> Bool { bits & bit(x, y) != 0 }

    /// Takes out what does not hang together with a pixel by sides; where that is none of the set, nothing stays.
    mutating func keepConnected(to x: Int, _ y: Int) {
        var first: UInt128 = 0
        for row in -range...range { first |= bit(-range, row) }
        let last = first << UInt128(side - 1)
        let step = UInt128(side)
        var (kept, before) = (bits & bit(x, y), UInt128(0))
        while kept != before {
            before = kept
            kept |= kept << step | kept >> step | (kept & ~last) << 1 | (kept & ~first) >> 1
            kept &= bits
        }
        bits = kept
    }

    /// Calls for each pixel, by where it lies from the middle.
    func forEach(_ body: (_ x: Int, _ y: Int) -> Void) {
        var left = bits
        while left != 0 {
            let index = left.trailingZeroBitCount
            left &= left - 1
            body(index % side - range, index / side - range)
        }
    }
}
