/// Noise of a page: normal deviates drawn once, of which each row takes a run that begins at a place of its own. Drawing each sample anew
/// would cost more than all the rest.
struct NoiseTable {
    /// 16-bit units.
    let values: [Int32]
    private let seed: UInt64
    private static let length = 65_536

    /// `deviation` in 8-bit units. The same seed gives the same noise.
    init?(deviation: Double, seed: UInt64, samplesPerRow: Int) {
        guard deviation > 0 else { return nil }
        self.seed = seed
        // 16.16 fixed point times a deviate in 1/65536.
        let scale = Int64((deviation * 257 * 65_536).rounded())
        var generator = SplitMix64(seed, 1)
        values = (0..<Self.length + samplesPerRow).map { _ in Int32((generator.normal() * scale + 1 << 31) >> 32) }
    }

    /// Where the run of a row begins.
    func start(row: Int) -> Int {
        var generator = SplitMix64(seed, UInt64(bitPattern: Int64(row)))
        return generator.number(below: Self.length)
    }
}
