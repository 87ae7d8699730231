import TestSupport

/// A line sensor whose columns differ: gains, dark offsets and noise that are known, seen in 16 bits.
public struct SyntheticSensor: Sendable {
    public let gains: [Double]
    public let offsets: [Double]
    /// Standard deviation in codes of 65535.
    public let noise: Double

    /// - Parameters:
    ///   - variation: the greatest deviation of a gain from 1.
    ///   - offset: the greatest dark offset in codes.
    public init(width: Int, variation: Double, offset: Double, noise: Double, seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        // Uneven light, and elements that differ from each other.
        gains = (0..<width).map { x in
            let place = Double(x) / Double(max(1, width - 1)) - 0.5
            return 1 - variation * place * place * 2 + variation / 2 * numbers.number(-1...1)
        }
        offsets = (0..<width).map { _ in numbers.number(0...max(offset, 1e-9)) }
        self.noise = noise
    }

    /// Rows of an even sheet of this reflectance, 0 to 1; dust covers some columns of a few rows.
    public func rows(_ count: Int, of level: Double, seed: UInt64, dust: [Int] = []) -> [[UInt16]] {
        var numbers = SeededNumbers(seed: seed)
        return (0..<count).map { _ in
            gains.indices.map { x in
                let light = dust.contains(x) ? level * 0.9 : level
                return UInt16(min(65535, max(0, (light * 60000 * gains[x] + offsets[x] + noise * numbers.normal()).rounded())))
            }
        }
    }
}
