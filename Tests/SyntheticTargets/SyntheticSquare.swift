import Calibration
import Glibc
import PlatenModel
import TestSupport

/// A dark square on light ground that lies turned, as a scanner with a Gaussian point spread and a tone curve sees it.
public struct SyntheticSquare: Sendable {
    public static let size = 800
    /// Half of its side, in pixels.
    private static let half = 220.0

    /// Degrees.
    public var angle = 4.0
    /// Standard deviation of the point spread in pixels.
    public var blur = 0.7
    /// Pixels by which blue lies too far to the right and down.
    public var shift = (x: 0.0, y: 0.0)
    /// Standard deviation, of full scale.
    public var noise = 0.004
    /// Light of the ground and of the square.
    public var ground = 0.8
    public var ink = 0.1
    /// Bits a sample, 8 or 16.
    public var depth = 8

    public init() {}

    /// Codes are the square roots of light.
    public static let tone = TonePoints(codes: [0.1, 0.3, 0.6, 0.9], lights: [0.01, 0.09, 0.36, 0.81])

    /// What is found in it.
    public func edges(seed: UInt64) -> [EdgeReading] {
        guard let tone = ToneCurve(Self.tone) else { return [] }
        var finder = EdgeFinder(width: Self.size, samples: 3, depth: depth, resolution: (300, 300), tones: [tone, tone, tone])
        var numbers = SeededNumbers(seed: seed)
        let (cosine, sine) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        let middle = (x: Double(Self.size) / 2 + numbers.number(-2...2), y: Double(Self.size) / 2 + numbers.number(-2...2))
        for y in 0..<Self.size {
            var row = [UInt16](repeating: 0, count: Self.size * 3)
            let full = depth == 16 ? 65_535.0 : 255
            for x in 0..<Self.size {
                for channel in 0..<3 {
                    let (dx, dy) = (
                        Double(x) - middle.x - (channel == 2 ? shift.x : 0), Double(y) - middle.y - (channel == 2 ? shift.y : 0)
                    )
                    let share = inside(dx * cosine + dy * sine) * inside(dy * cosine - dx * sine)
                    let code = (ground + (ink - ground) * share).squareRoot() + noise * numbers.normal()
                    row[x * 3 + channel] = UInt16(min(full, max(0, (code * full).rounded())))
                }
            }
            if depth == 16 {
                finder.take(row.span.bytes)
            } else {
                let bytes = row.map { UInt8(truncatingIfNeeded: $0) }
                finder.take(bytes.span.bytes)
            }
        }
        return finder.finish()
    }

    private func inside(_ place: Double) -> Double {
        let reach = 6 * blur
        if abs(place) > Self.half + reach { return 0 }
        if abs(place) < Self.half - reach { return 1 }
        let spread = blur * 2.0.squareRoot()
        return 0.5 * (erf((place + Self.half) / spread) - erf((place - Self.half) / spread))
    }

    /// Cycles a pixel at which a share of the modulation is left.
    public func frequency(at level: Double) -> Double { (-log(level) / 2).squareRoot() / (.pi * blur) }
}
