import Calibration
import PlatenModel
import SyntheticTargets
import Testing

@Suite("Rulers somewhere on a bed")
struct RulerMeterTests {
    private static let (width, height) = (1200, 1500)

    /// A bed with a ruler across at a row, and one along at a column.
    private func bed(across row: Int?, along column: Int?, resolution: (x: Double, y: Double) = (300.6, 299.1)) -> [UInt8] {
        var pixels = [UInt8](repeating: 217, count: Self.width * Self.height)
        var ruler = SyntheticRuler()
        ruler.height = 80
        ruler.pitch = 5
        if let row {
            ruler.width = Self.width
            ruler.resolution = resolution.x
            let image = ruler.image(seed: 1)
            for y in 0..<80 { for x in 0..<Self.width { pixels[(row + y) * Self.width + x] = UInt8(image.values[y * Self.width + x] * 255) } }
        }
        if let column {
            ruler.width = Self.height
            ruler.resolution = resolution.y
            let image = ruler.image(seed: 2).transposed
            for y in 0..<Self.height { for x in 0..<80 { pixels[y * Self.width + column + x] = UInt8(image.values[y * 80 + x] * 255) } }
        }
        return pixels
    }

    private func readings(_ pixels: [UInt8], piece: Int = 64) -> (across: ScaleReading?, along: ScaleReading?) {
        var meter = RulerMeter(width: Self.width, samples: 1, pitch: 5, stated: (300, 300))
        for row in stride(from: 0, to: Self.height, by: piece) {
            let count = min(piece, Self.height - row)
            meter.take(pixels.span.bytes.extracting(row * Self.width..<(row + count) * Self.width), count: count)
        }
        let seen = meter.finish()
        return (seen.across, seen.along)
    }

    @Test("are found in both directions, with their own scale each")
    func both() throws {
        let (across, along) = readings(bed(across: 700, along: 300))
        #expect(try abs(#require(across).resolution / 300.6 - 1) < 150e-6, "\(String(describing: across))")
        #expect(try abs(#require(along).resolution / 299.1 - 1) < 150e-6, "\(String(describing: along))")
    }

    @Test("are found alone, and not at all on an empty bed, however the rows come", arguments: [1, 64, 1500])
    func alone(piece: Int) {
        let one = readings(bed(across: 40, along: nil), piece: piece)
        #expect(one.across != nil && one.along == nil)
        let empty = readings(bed(across: nil, along: nil), piece: piece)
        #expect(empty.across == nil && empty.along == nil)
    }
}
