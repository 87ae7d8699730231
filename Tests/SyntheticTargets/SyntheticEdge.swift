import Calibration
import Glibc
import TestSupport

/// A slanted edge with a line spread that has a formula.
public struct SyntheticEdge: Sendable {
    public enum Spread: Sendable {
        /// Standard deviation in pixels.
        case gaussian(Double)
        /// Width in pixels.
        case box(Double)
    }

    public var width: Int
    public var height: Int
    /// Degrees from the upright.
    public var angle: Double
    public var spread: Spread
    /// Light less dark, of full scale.
    public var contrast: Double
    /// Standard deviation, of full scale.
    public var noise: Double
    public var isRising = true

    public init(width: Int, height: Int, angle: Double, spread: Spread, contrast: Double, noise: Double, isRising: Bool = true) {
        self.width = width
        self.height = height
        self.angle = angle
        self.spread = spread
        self.contrast = contrast
        self.noise = noise
        self.isRising = isRising
    }

    public func image(seed: UInt64) -> TargetImage {
        var numbers = SeededNumbers(seed: seed)
        let radians = angle * .pi / 180
        let (cosine, tangent) = (cos(radians), tan(radians))
        let middle = Double(width) / 2 + numbers.number(-0.5...0.5)
        var values = [Float](repeating: 0, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                let distance = (Double(x) - middle - tangent * (Double(y) - Double(height) / 2)) * cosine
                let value = 0.5 + (isRising ? 1 : -1) * contrast * (step(distance) - 0.5) + noise * numbers.normal()
                // As 16 bits hold it.
                values[y * width + x] = Float((min(1, max(0, value)) * 65535).rounded() / 65535)
            }
        }
        return TargetImage(width: width, height: height, values: values)
    }

    /// From 0 to 1 across the edge.
    private func step(_ distance: Double) -> Double {
        switch spread {
        case .gaussian(let deviation): 0.5 * (1 + erf(distance / deviation / 2.0.squareRoot()))
        case .box(let width): min(1, max(0, distance / width + 0.5))
        }
    }

    /// The modulation at a frequency in cycles a pixel across the edge: the Fourier transform of the line spread.
    public func modulation(_ frequency: Double) -> Double {
        switch spread {
        case .gaussian(let deviation): exp(-2 * .pi * .pi * deviation * deviation * frequency * frequency)
        case .box(let width): frequency == 0 ? 1 : abs(sin(.pi * frequency * width) / (.pi * frequency * width))
        }
    }

    /// Where the modulation first falls to a level.
    public func frequency(at level: Double) -> Double {
        var (low, high) = (0.0, 0.0)
        while modulation(high) > level { high += 0.001 }
        low = high - 0.001
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if modulation(middle) > level { low = middle } else { high = middle }
        }
        return low
    }
}
