import PlatenModel

/// Noise of the flat parts of an image: standard deviation of the differences of neighbours along a row, over √2, in tiles of 16 × 16 pixels; the
/// 20th percentile of all tiles. Tiles with text lie above it. Every eighth row of tiles is looked at.
///
/// The median of absolute deviations, which textbooks take, knows only whole steps of 8-bit data; Immerkær's mask is biased upwards by text.
struct NoiseMeter: Sendable {
    /// Codes. Below it data was made or denoised: what noise makes impossible happens there by itself.
    static let least = 0.3
    private static let tile = 16
    private static let bandsBetween = 8
    /// Standard deviations in 64ths of a code, as many tiles as had them.
    private var histogram = [Int](repeating: 0, count: 4096)
    private(set) var tiles = 0
    private var sums: [Int32]
    private var differences: [Int32]
    private var squares: [Int32]
    private var rows = 0

    init(width: Int) {
        let count = width / Self.tile
        sums = [Int32](repeating: 0, count: count)
        differences = sums
        squares = sums
    }

    mutating func take(_ luma: Span<UInt8>, row: Int) {
        guard (row / Self.tile).isMultiple(of: Self.bandsBetween), !sums.isEmpty else { return }
        Self.add(luma, to: &sums, &differences, &squares)
        rows += 1
        if rows == Self.tile { close() }
    }

    /// Adds a row of tiles, each sixteen pixels as two vectors of which the second repeats the last of the first.
    private static func add(_ luma: Span<UInt8>, to sums: inout [Int32], _ differences: inout [Int32], _ squares: inout [Int32]) {
        var sums = sums.mutableSpan
        var differences = differences.mutableSpan
        var squares = squares.mutableSpan
        for index in 0..<sums.count {
            let place = index &* tile
            var (first, second) = (luma.codes(at: place), luma.codes(at: place &+ 7))
            var (firstSteps, secondSteps) = (luma.codes(at: place &+ 1) &- first, luma.codes(at: place &+ 8) &- second)
            second[0] = 0
            secondSteps[0] = 0
            first = first &+ second
            sums[unchecked: index] &+= Int32(first.sum)
            // All steps together lead from the first pixel to the last.
            differences[unchecked: index] &+= Int32(luma[unchecked: place &+ tile &- 1]) &- Int32(luma[unchecked: place])
            // The square of a step of 255 needs all 16 bits.
            firstSteps = firstSteps &* firstSteps
            secondSteps = secondSteps &* secondSteps
            let all = SIMD8<UInt32>(SIMD8<UInt16>(bits: firstSteps)) &+ SIMD8<UInt32>(SIMD8<UInt16>(bits: secondSteps))
            squares[unchecked: index] &+= Int32(truncatingIfNeeded: all.sum)
        }
    }

    private mutating func close() {
        let count = Double(Self.tile * (Self.tile - 1))
        for tile in 0..<sums.count {
            let mean = Double(sums[tile]) / count
            let step = Double(differences[tile]) / count
            // At the ends of the codes noise is cut off.
            if mean > 2, mean < 253 {
                let deviation = max(0, Double(squares[tile]) / count - step * step).squareRoot() / 2.0.squareRoot()
                histogram[min(histogram.count - 1, Int(deviation * 64))] += 1
                tiles += 1
            }
            sums[tile] = 0
            differences[tile] = 0
            squares[tile] = 0
        }
        rows = 0
    }

    /// In 8-bit codes, by the tiles so far. Nil: too few of them.
    var value: Double? {
        guard tiles >= 8 else { return nil }
        var sum = 0
        for (bin, count) in histogram.enumerated() {
            sum += count
            if sum * 5 >= tiles { return (Double(bin) + 0.5) / 64 }
        }
        return nil
    }
}
