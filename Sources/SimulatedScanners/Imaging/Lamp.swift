import Glibc

/// What the lamp gives. It ages; no calibration makes up for it.
struct Lamp: Equatable {
    /// Per cent of a new one.
    var output = 100.0
    /// Per cent of its own, by which red is more than green, and blue less: a colder or warmer light.
    var warmth = 0.0
    /// Seconds in which what is missing of its light falls to a third (1/e); 0: nothing is missing.
    var rise = 0.0
    /// Seconds since it was lit.
    var age = 0.0

    /// What is missing when it is lit.
    private static let missing = 0.15

    private var light: Double { output / 100 * (rise > 0 ? 1 - Self.missing * exp(-age / rise) : 1) }

    /// Changes gains as ``RowKernels/correct(_:_:gains:noise:noiseStart:offset:into:)`` takes them.
    func shine(_ gains: inout [Int32], channels: Int) {
        guard light != 1 || warmth != 0 else { return }
        for index in gains.indices {
            let colour =
                if channels == 1 { 1.0 } else if index % 3 == 0 { 1 + warmth / 100 } else if index % 3 == 2 { 1 - warmth / 100 } else { 1.0 }
            gains[index] = Int32(max(0, min(31_999, Double(gains[index]) * light * colour)))
        }
    }
}
