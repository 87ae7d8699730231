import Calibration
import Foundation
import PlatenModel
import ReportSupport
import SyntheticTargets
import TestSupport

/// Rulers at scales that are known.
enum ScaleTrials {
    static func run(first: UInt64, scale: Int) -> Section.Report {
        var rate = Rate("scale within 50 ppm", .atLeast(0.95))
        for index in 0..<UInt64(40 * scale) {
            var numbers = SeededNumbers(seed: first + index)
            var ruler = SyntheticRuler()
            ruler.resolution = numbers.number(295...305)
            ruler.angle = numbers.number(-1.5...1.5)
            ruler.noise = numbers.number(0.004...0.02)
            ruler.blur = numbers.number(0.6...1.2)
            if numbers.next() % 3 == 0 { ruler.covered = [Int(numbers.next() % 40), Int(numbers.next() % 40)] }
            let found = try? Ruler.measure(ruler.image(seed: first + index), pitch: ruler.pitch, stated: 300).resolution
            let error = found.map { ($0 / ruler.resolution - 1) * 1e6 } ?? .infinity
            rate.add(abs(error) <= 50, String(format: "seed %llu: %.0f ppm at %.3f ppi, %.2f°", first + index, error, ruler.resolution, ruler.angle))
        }
        return Section.Report(rates: [rate])
    }
}
