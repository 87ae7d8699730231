import Glibc
import TestSupport

/// A grid of dark lines seen by a lens: every place of the image shows the place of the sheet that ``sheet`` says.
public struct SyntheticGrid: Sendable {
    public var width = 1300
    public var height = 1600
    public var resolution = 200.0
    /// Millimetres.
    public var pitch = 10.0
    public var lineWidth = 0.4
    /// Standard deviation, in codes.
    public var noise = 1.5
    /// Degrees by which the sheet lies turned.
    public var angle = 0.0
    /// Of a lens that draws straight lines as barrels: share by which places in the corners lie nearer to the middle.
    public var barrel = 0.0
    /// Share by which the sheet's far side looks smaller, as to a camera that looks down aslant.
    public var keystone = 0.0

    public init() {}

    /// The place of the sheet, in millimetres from its middle, that a place of the image shows.
    public func sheet(_ x: Double, _ y: Double) -> SIMD2<Double> {
        let half = SIMD2(Double(width), Double(height)) / 2
        var place = SIMD2(x, y) - half
        place *= 1 + barrel * (place * place).sum() / (half * half).sum()
        place /= 1 + keystone * place.y / half.y
        let (cosine, sine) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        return SIMD2(place.x * cosine + place.y * sine, place.y * cosine - place.x * sine) / resolution * 25.4
    }

    /// Rows of 8-bit codes.
    public func pixels(seed: UInt64) -> [UInt8] {
        var numbers = SeededNumbers(seed: seed)
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height)
        let spread = 0.8 * 25.4 / resolution * 2.0.squareRoot()
        func ink(_ place: Double) -> Double {
            let distance = place - (place / pitch).rounded() * pitch
            return 0.5 * (erf((distance + lineWidth / 2) / spread) - erf((distance - lineWidth / 2) / spread))
        }
        for y in 0..<height {
            for x in 0..<width {
                let place = sheet(Double(x) + 0.5, Double(y) + 0.5)
                let value = 220 - 180 * max(ink(place.x), ink(place.y)) + noise * numbers.normal()
                pixels.append(UInt8(min(255, max(0, value.rounded()))))
            }
        }
        return pixels
    }

    /// The greatest distance of a place of an even net over the image from where it would be at the best scale, in per cent of the diagonal: what
    /// only a barrel does. Of least squares of `d(r) = barrel·r³ − s·r`.
    public var distortion: Double {
        let half = SIMD2(Double(width), Double(height)) / 2
        let diagonal = (half * half).sum().squareRoot()
        var (squares, fourths) = (0.0, 0.0)
        for row in -20...20 {
            for column in -20...20 {
                let radius = (SIMD2(Double(column), Double(row)) / 20 * half / diagonal * (SIMD2(Double(column), Double(row)) / 20 * half / diagonal))
                    .sum()
                squares += radius
                fourths += radius * radius
            }
        }
        let scale = barrel * fourths / squares
        return abs(barrel - scale) / 2 * 100
    }
}
