import Calibration
import PlatenModel
import TestSupport
import Testing

@Suite("Seams between the modules of a sensor")
struct SeamMeterTests {
    private static let (width, height, scale) = (3600, 700, 300 / 25.4)

    /// A sheet with thin lines across that lean and bend, as modules of 1200 columns see it.
    ///
    /// - Parameters:
    ///   - steps: rows by which each module sees what lies further up.
    ///   - lines: rows of the lines' left ends.
    private func seams(
        _ steps: [Double], lines: [Double] = [100, 260, 420, 580], length: Double = 1, lean: Double = 6, bend: Double = 0, noise: Double = 2,
        seed: UInt64 = 1
    ) -> [SensorSeam]? {
        var numbers = SeededNumbers(seed: seed)
        var pixels = [UInt8](repeating: 0, count: Self.width * Self.height)
        for index in pixels.indices {
            let (x, y) = (index % Self.width, Double(index / Self.width) + 0.5)
            let share = Double(x) / Double(Self.width)
            let offset = lean * share + bend * share * share + steps[min(steps.count - 1, x / 1200)]
            var value = 235.0
            // Three pixels thick, and soft.
            if share <= length {
                for line in lines { value -= 190 * max(0, min(1, 2 - abs(y - line - offset))) }
            }
            pixels[index] = UInt8(max(0, min(255, value + noise * numbers.normal())))
        }
        var meter = SeamMeter(width: Self.width, samples: 1, stated: (300, 300))
        for row in stride(from: 0, to: Self.height, by: 50) {
            meter.take(pixels.span.bytes.extracting(row * Self.width..<(row + 50) * Self.width), count: 50)
        }
        return meter.finish()
    }

    @Test("are found to a few micrometres, with their places", arguments: [0.4, 1.5, -3.0])
    func found(step: Double) throws {
        let seams = try #require(self.seams([0, step, 0]))
        try #require(seams.count == 2, "\(seams)")
        let truth = step / Self.scale * 1000
        #expect(abs(seams[0].x - 101.6) < 1.7 && abs(seams[1].x - 203.2) < 1.7, "\(seams)")
        #expect(abs(seams[0].down - truth) < 6 && abs(seams[1].down + truth) < 6, "\(seams)")
    }

    @Test("are none where lines lean and bend, whatever the noise", arguments: 0..<6 as Range<UInt64>)
    func none(seed: UInt64) {
        #expect(seams([0], lean: Double(seed) * 8 - 20, bend: Double(seed) * 5 - 12, noise: 1 + Double(seed), seed: seed) == [])
    }

    @Test("cannot be told without a line across")
    func noLine() {
        #expect(seams([0, 2, 0], lines: []) == nil)
        #expect(seams([0, 2, 0], length: 0.4) == nil)
    }
}
