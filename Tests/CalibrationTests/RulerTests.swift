import Calibration
import PlatenModel
import SyntheticTargets
import Testing

@Suite("Rulers")
struct RulerTests {
    @Test("tell the scale within 50 parts in a million, leaning or not", arguments: [-1.2, 0, 0.8], [296.5, 300, 304.2])
    func scale(angle: Double, resolution: Double) throws {
        var ruler = SyntheticRuler()
        ruler.angle = angle
        ruler.resolution = resolution
        let reading = try Ruler.measure(ruler.image(seed: 1), pitch: 5, stated: 300)
        #expect(abs(reading.resolution / resolution - 1) < 50e-6, "\(reading.resolution)")
        #expect(abs(reading.angle - angle) < 0.05 && reading.missing == 0 && reading.ticks > 50)
        #expect(abs(reading.error(against: 300) - (resolution / 300 - 1) * 1e6) < 60)
    }

    @Test("bear ticks that something covers, and count them")
    func covered() throws {
        var ruler = SyntheticRuler()
        ruler.covered = [7, 8, 30]
        let reading = try Ruler.measure(ruler.image(seed: 2), pitch: 5, stated: 300)
        #expect(reading.missing == 3 && abs(reading.resolution - 300) < 0.015)
    }

    @Test("show an uneven travel as millimetres off the straight scale")
    func uneven() throws {
        let image = SyntheticRuler().image(seed: 3)
        // Three columns are there twice in the middle: what lies behind comes later.
        let values = (0..<image.height).flatMap { y in
            let row = image.values[y * image.width..<(y + 1) * image.width]
            return Array(row.prefix(1700)) + Array(row.dropFirst(1697).prefix(image.width - 1700))
        }
        let reading = try Ruler.measure(TargetImage(width: image.width, height: image.height, values: values), pitch: 5, stated: 300)
        #expect((0.05...0.3).contains(reading.unevenness), "\(reading.unevenness)")
        let even = try Ruler.measure(image, pitch: 5, stated: 300)
        #expect(even.unevenness < 0.02)
    }

    @Test("are not taken from what is none", arguments: [1, 2, 3])
    func nothing(kind: Int) {
        let values: [Float]
        switch kind {
        case 1: values = [Float](repeating: 0.9, count: 3000 * 60)
        case 2: values = (0..<3000 * 60).map { $0 % 3000 < 1500 ? 0.1 : 0.9 }
        default: values = SyntheticRuler().image(seed: 4).part(0..<300, 0..<60).values + [Float](repeating: 0.9, count: 2700 * 60)
        }
        #expect(throws: TargetProblem.self) {
            try Ruler.measure(TargetImage(width: 3000, height: 60, values: values), pitch: 5, stated: 300)
        }
    }
}
