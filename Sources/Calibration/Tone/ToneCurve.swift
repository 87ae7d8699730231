import Glibc
import PlatenModel

/// Takes the tone curve out of the codes of one channel.
public struct ToneCurve: Sendable, Hashable {
    private let points: [(code: Double, light: Double)]

    public static func == (left: ToneCurve, right: ToneCurve) -> Bool { left.points.elementsEqual(right.points, by: ==) }

    public func hash(into hasher: inout Hasher) {
        for point in points {
            hasher.combine(point.code)
            hasher.combine(point.light)
        }
    }

    /// Points that do not rise are left out. Nil: fewer than two are left.
    public init?(_ tone: TonePoints) {
        var rising: [(code: Double, light: Double)] = []
        for (code, light) in zip(tone.codes, tone.lights).sorted(by: { $0.0 < $1.0 }) where code > 0 && light > 0 {
            if let last = rising.last, code <= last.code || light <= last.light { continue }
            rising.append((code, light))
        }
        guard rising.count >= 2 else { return nil }
        points = rising
    }

    /// Light of a code from 0 to 1. Between two points a power law holds, as in most tone curves; beyond the outermost two theirs goes on.
    public func light(_ code: Double) -> Double {
        guard code > 0 else { return 0 }
        let upper = min(max(points.firstIndex { $0.code >= code } ?? points.count - 1, 1), points.count - 1)
        let (low, high) = (points[upper - 1], points[upper])
        let exponent = log(high.light / low.light) / log(high.code / low.code)
        return low.light * pow(code / low.code, exponent)
    }

    /// Light of each code.
    public func table(codes: Int) -> [Float] {
        (0..<codes).map { Float(light(Double($0) / Double(codes - 1))) }
    }
}
