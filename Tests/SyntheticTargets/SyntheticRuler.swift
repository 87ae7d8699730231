import Calibration
import Glibc
import TestSupport

/// A ruler across an image: ticks of one pitch.
public struct SyntheticRuler: Sendable {
    public var width = 3400
    public var height = 90
    /// Pixels an inch that the image really has.
    public var resolution = 300.0
    /// Millimetres.
    public var pitch = 5.0
    public var tickWidth = 0.4
    /// Degrees.
    public var angle = 0.0
    /// Pixels.
    public var blur = 0.8
    /// Standard deviation, of full scale.
    public var noise = 0.01
    /// Ticks that something covers.
    public var covered: Set<Int> = []

    public init() {}

    public func image(seed: UInt64) -> TargetImage {
        var numbers = SeededNumbers(seed: seed)
        let scale = resolution / 25.4
        let (step, half) = (pitch * scale, tickWidth * scale / 2)
        let origin = numbers.number(5...25)
        let (cosine, sine) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        let spread = blur * 2.0.squareRoot()
        var values = [Float](repeating: 0, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                // Along the ruler.
                let along = (Double(x) + 0.5) * cosine + (Double(y) + 0.5 - Double(height) / 2) * sine - origin
                let tick = Int((along / step).rounded())
                let distance = along - Double(tick) * step
                var ink = 0.0
                if tick >= 0, !covered.contains(tick) { ink = 0.5 * (erf((distance + half) / spread) - erf((distance - half) / spread)) }
                let value = 0.85 - 0.7 * ink + noise * numbers.normal()
                values[y * width + x] = Float((min(1, max(0, value)) * 255).rounded() / 255)
            }
        }
        return TargetImage(width: width, height: height, values: values)
    }
}
