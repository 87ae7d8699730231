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

    /// A ruler of 300 mm, of which a sensor shows some parts further right, in pixels.
    private func breaks(_ shifts: [Int], pitch: Double = 5, seed: UInt64 = 1, covered: Set<Int> = []) -> [SensorBreak]? {
        var ruler = SyntheticRuler()
        (ruler.width, ruler.height, ruler.pitch, ruler.covered) = (3600, 80, pitch, covered)
        let image = ruler.image(seed: seed)
        let module = ruler.width / shifts.count
        var pixels = [UInt8](repeating: 217, count: ruler.width * 160)
        for y in 0..<80 {
            for x in 0..<ruler.width {
                let source = max(0, min(ruler.width - 1, x - shifts[min(shifts.count - 1, x / module)]))
                pixels[(40 + y) * ruler.width + x] = UInt8(image.values[y * ruler.width + source] * 255)
            }
        }
        var meter = RulerMeter(width: ruler.width, samples: 1, pitch: pitch, stated: (300, 300))
        meter.take(pixels.span.bytes, count: 160)
        return meter.finish().breaks
    }

    @Test("that are broken across tell where and by how much", arguments: [5.0, 10.0])
    func broken(pitch: Double) throws {
        for (shifts, expected) in [([0, 3, 0], [254.0, -254]), ([0, 0, -1], [-84.7]), ([2, 0, 2], [-169.3, 169.3])] {
            let found = try #require(breaks(shifts, pitch: pitch))
            try #require(found.count == expected.count, "\(shifts): \(found)")
            for (gap, truth) in zip(found, expected) { #expect(abs(gap.right - truth) < 20, "\(shifts): \(found)") }
            #expect(found.allSatisfy { gap in [101.6, 203.2].contains { abs(gap.x - $0) <= pitch } }, "\(shifts): \(found)")
        }
    }

    @Test("that are whole have no breaks, whatever covers a tick; short ones do not tell", arguments: 1..<7 as Range<UInt64>)
    func whole(seed: UInt64) {
        #expect(breaks([0], seed: seed, covered: [Int(seed) * 3]) == [])
        #expect(breaks([0], pitch: 30, seed: seed) == nil)
    }
}
