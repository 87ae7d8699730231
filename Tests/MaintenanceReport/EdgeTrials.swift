import Calibration
import Foundation
import ReportSupport
import SyntheticTargets
import TestSupport

/// Slanted edges whose frequency response is known as a formula.
enum EdgeTrials {
    static func run(first: UInt64, scale: Int) -> Section.Report {
        var (gaussian, box, tenth) = (
            Rate("MTF50 of Gaussian edges within 2 %", .atLeast(0.95)), Rate("MTF50 of box edges within 2 %", .atLeast(0.95)),
            Rate("MTF10 of Gaussian edges within 3 %, 40 dB and more", .atLeast(0.95))
        )
        for index in 0..<UInt64(120 * scale) {
            var numbers = SeededNumbers(seed: first + index)
            let angle = numbers.number(2...12) * (numbers.next() % 2 == 0 ? 1 : -1)
            let decibels = numbers.number(30...50)
            let contrast = numbers.number(0.15...0.7)
            let isBox = index % 3 == 2
            let width = isBox ? numbers.number(1.4...3) : numbers.number(0.5...1.5)
            let edge = SyntheticEdge(
                width: 200, height: 240, angle: angle, spread: isBox ? .box(width) : .gaussian(width), contrast: contrast,
                noise: contrast / pow(10, decibels / 20))
            let label = String(
                format: "seed %llu: %@ %.2f px, %.1f°, contrast %.2f, %.0f dB", first + index, isBox ? "box" : "Gaussian", width, angle, contrast,
                decibels)
            let measured = try? SlantedEdge.measure(edge.image(seed: first + index))
            func isNear(_ found: Double?, _ truth: Double, _ share: Double) -> Bool { found.map { abs($0 / truth - 1) <= share } ?? false }
            let half = edge.frequency(at: 0.5)
            let text = "\(label): \(measured?.mtf50 ?? .nan) for \(half)"
            if isBox { box.add(isNear(measured?.mtf50, half, 0.02), text) } else { gaussian.add(isNear(measured?.mtf50, half, 0.02), text) }
            if !isBox, decibels >= 40 {
                let truth = edge.frequency(at: 0.1)
                // Beyond half the sampling frequency there is nothing that an image could show.
                if truth < 0.5 { tenth.add(isNear(measured?.mtf10, truth, 0.03), "\(label): \(measured?.mtf10 ?? .nan) for \(truth)") }
            }
        }
        return Section.Report(rates: [gaussian, box, tenth])
    }
}
