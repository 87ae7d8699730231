import Calibration
import Foundation
import ReportSupport
import SyntheticTargets
import TestSupport

/// Sensors whose columns are known to differ, evened out.
enum FlatFieldTrials {
    static func run(first: UInt64, scale: Int) -> Section.Report {
        var rate = Rate("flat-field residue at most 0.2 % of full scale", .atLeast(0.95))
        var worst = 0.0
        for index in 0..<UInt64(30 * scale) {
            let seed = first + index
            var numbers = SeededNumbers(seed: seed)
            let sensor = SyntheticSensor(
                width: 1200, variation: numbers.number(0.02...0.1), offset: numbers.number(0...1500), noise: numbers.number(50...250), seed: seed)
            let dust = (Int(numbers.next() % 1200), Int(numbers.next() % 1200))
            guard
                let field = try? FlatField(
                    white: sensor.rows(512, of: 0.85, seed: seed + 1, dust: [dust.0]), dark: sensor.rows(256, of: 0, seed: seed + 2), samples: 1,
                    repeated: sensor.rows(512, of: 0.85, seed: seed + 4, dust: [dust.1]))
            else {
                rate.add(false, "seed \(seed): none was made")
                continue
            }
            // Other rows, of another reflectance, corrected and then averaged: what stays is not noise.
            let count = 1024
            var means = [Double](repeating: 0, count: 1200)
            for row in sensor.rows(count, of: 0.6, seed: seed + 3) {
                for (x, value) in field.corrected(row).enumerated() { means[x] += Double(value) / Double(count) }
            }
            let residue = ((means.max() ?? 0) - (means.min() ?? 0)) / 65535
            worst = max(worst, residue)
            rate.add(residue <= 0.002, String(format: "seed %llu: %.3f %%", seed, residue * 100))
        }
        return Section.Report(
            rates: [rate], lines: [String(format: "flat field: greatest residue from peak to peak %.3f %% of full scale", worst * 100)])
    }
}
