import Foundation
import ProcessControl
import ReportSupport
import TestSupport

/// Control charts over series in control, and over a lamp that fails.
enum ChartTrials {
    /// Points after which a run is given up as one that long: the mean is rather too small.
    private static let longest = 10_000

    static func run(first: UInt64, scale: Int) -> Section.Report {
        let rules = ChartRules()
        var lengths: [Double] = []
        for index in 0..<UInt64(1000 * scale) {
            var numbers = SeededNumbers(seed: first + index)
            lengths.append(Double(runLength(rules, &numbers)))
        }
        let mean = lengths.reduce(0, +) / Double(lengths.count)
        let spread = (lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(lengths.count - 1)).squareRoot()
        let sorted = lengths.sorted()
        let line = String(
            format: "control charts in control: mean run length %.0f (one-sided 95 %% bound %.0f, wanted 500), median %.0f, a tenth below %.0f, n %d",
            mean, mean - 1.645 * spread / Double(lengths.count).squareRoot(), sorted[sorted.count / 2], sorted[sorted.count / 10], sorted.count)

        // A point a working day; the noise is that of a lamp's level over a strip: 0.3 %.
        var (behind, inside) = (
            Rate("lamp that loses 0.1 % a day told before 3 %, from day 30 on", .atLeast(0.95)),
            Rate("the same where it loses from the first day", .atLeast(0.95))
        )
        for index in 0..<UInt64(300 * scale) {
            var numbers = SeededNumbers(seed: first + 1_000_000 + index)
            for start in [30, 0] {
                let values = (0..<start + 120).map { day in 100 - 0.1 * Double(max(0, day - start)) + 0.3 * numbers.normal() }
                let chart = ControlChart(values, floor: 0.05, rules: rules)
                // What alarmed before is no news of it.
                let told = chart.points.indices.first { $0 >= start && (chart.points[$0].signal == .drift || chart.points[$0].signal == .jump) }
                let loss = told.map { 0.1 * Double($0 - start) } ?? .infinity
                let text = "seed \(first + 1_000_000 + index): told at a loss of \(loss) %"
                if start > 0 { behind.add(loss < 3, text) } else { inside.add(loss < 3, text) }
            }
        }
        return Section.Report(rates: [behind, inside], lines: [line])
    }

    /// Points behind the stable period until the first alarm.
    private static func runLength(_ rules: ChartRules, _ numbers: inout SeededNumbers) -> Int {
        let chart = ControlChart((0..<rules.stablePoints + longest).map { _ in numbers.normal() }, floor: 0, rules: rules)
        let alarm = chart.points.firstIndex { $0.signal == .jump || $0.signal == .drift }
        return alarm.map { $0 - rules.stablePoints + 1 } ?? longest
    }
}
