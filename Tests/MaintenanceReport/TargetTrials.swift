import Calibration
import Foundation
import PlatenModel
import ReportSupport
import SyntheticTargets
import TestSupport

/// Edges of a square anywhere on the bed, found and measured as a conformance does.
enum TargetTrials {
    static func run(first: UInt64, scale: Int) -> Section.Report {
        var (half, tenth, shift, straight) = (
            Rate("conformance: MTF50 of both directions within 3 %", .atLeast(0.95)),
            Rate("conformance: MTF10 of both directions within 4 %, below half sampling", .atLeast(0.95)),
            Rate("conformance: misregistration within 0.05 px", .atLeast(0.95)),
            Rate("conformance: nothing measured where it lies straight", .atLeast(0.95))
        )
        for index in 0..<UInt64(60 * scale) {
            var numbers = SeededNumbers(seed: first + index)
            var square = SyntheticSquare()
            square.angle = numbers.number(2.5...8) * (numbers.next() % 2 == 0 ? 1 : -1)
            square.blur = numbers.number(0.5...1.3)
            square.shift = (numbers.number(-0.8...0.8), numbers.number(-0.8...0.8))
            square.noise = numbers.number(0.001...0.008)
            square.ink = numbers.number(0.03...0.3)
            let label = String(
                format: "seed %llu: %.2f px, %.1f°, shifted %.2f, %.2f", first + index, square.blur, square.angle, square.shift.x, square.shift.y)
            // Sharpness of what is not shifted: luma of channels that lie apart is less sharp, and rightly so.
            var sharp = square
            sharp.shift = (0, 0)
            let figures = EdgeMeasures.figures(sharp.edges(seed: first + index))
            func figure(_ measure: ConformanceMeasure) -> ConformanceFigure? { figures.first { $0.measure == measure } }
            func add(_ rate: inout Rate, _ found: ConformanceFigure?, _ truth: Double, within share: Double) {
                let isNear = found.map { abs($0.low / truth - 1) <= share && abs($0.high / truth - 1) <= share } ?? false
                rate.add(isNear, "\(label): \(found.map { "\($0.low) to \($0.high)" } ?? "nothing") for \(truth)")
            }
            add(&half, figure(.halfModulation), square.frequency(at: 0.5) / 0.5 * 100, within: 0.03)
            let limit = square.frequency(at: 0.1)
            // Nearer to half the sampling frequency the figure ends there.
            if limit < 0.48 { add(&tenth, figure(.samplingEfficiency), limit / 0.5 * 100, within: 0.04) }
            let apart = EdgeMeasures.figures(square.edges(seed: first + index)).first { $0.measure == .misregistration }
            let (cosine, sine) = (cos(square.angle * .pi / 180), sin(square.angle * .pi / 180))
            let truths = [abs(square.shift.x * cosine + square.shift.y * sine), abs(square.shift.y * cosine - square.shift.x * sine)].sorted()
            let isNear = apart.map { abs($0.low - truths[0]) <= 0.05 && abs($0.high - truths[1]) <= 0.05 } ?? false
            shift.add(isNear, "\(label): \(apart.map { "\($0.low) to \($0.high)" } ?? "nothing") for \(truths)")
            if index.isMultiple(of: 6) {
                square.angle = numbers.number(-0.8...0.8)
                straight.add(EdgeMeasures.figures(square.edges(seed: first + index)).isEmpty, label)
            }
        }
        return Section.Report(rates: [half, tenth, shift, straight])
    }
}
