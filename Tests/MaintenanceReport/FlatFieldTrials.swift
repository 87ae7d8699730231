import Calibration
import Foundation
import ReportSupport
import SyntheticTargets
import TestSupport

/// Sensors whose columns are known to differ, and cameras whose light is known to fall off, evened out.
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
        let cameras = cameras(first: first, count: 30 * scale)
        return Section.Report(
            rates: [rate] + cameras.rates,
            lines: [String(format: "flat field: greatest residue from peak to peak %.3f %% of full scale", worst * 100)] + cameras.lines)
    }

    /// White cards with dust on them, and then every pixel of a sheet of another reflectance, at other places and resolutions, without noise: what stays is
    /// the flat field's.
    private static func cameras(first: UInt64, count: Int) -> Section.Report {
        var rate = Rate("flat-field residue of a camera at most 0.2 % of full scale", .atLeast(0.95))
        var (before, worst) = (0.0, 0.0)
        for seed in first..<first + UInt64(count) {
            var numbers = SeededNumbers(seed: seed)
            let bed = (width: 300.0, height: 210.0)
            let (vignetting, side, noise) = (numbers.number(0.1...0.4), numbers.number(0...0.2), numbers.number(50...300))
            let camera = SyntheticCamera(bed: bed, vignetting: vignetting, side: side, noise: noise)
            let specks = (0..<12).map { _ in
                SyntheticCamera.Speck(x: numbers.number(0...300), y: numbers.number(0...210), diameter: numbers.number(0.2...3))
            }
            let depth = seed.isMultiple(of: 2) ? 8 : 16
            let rows = camera.rows(of: 0.85, camera.view(150), seed: seed + 1, specks: specks)
            guard let white = SyntheticCamera.means(rows, depth: depth), let area = try? AreaField(AreaLight(white), top: 0, resolution: (150, 150))
            else {
                rate.add(false, "seed \(seed): none was made")
                continue
            }
            let resolution = numbers.number(75...200)
            let view = SyntheticCamera.View(
                left: numbers.number(0...60), top: numbers.number(0...40), resolution: resolution, width: Int(240 / 25.4 * resolution),
                height: Int(170 / 25.4 * resolution))
            let sheet = SyntheticCamera(bed: bed, vignetting: vignetting, side: side, noise: 0).rows(of: 0.6, view, seed: seed)
            let evening = RowEvening(
                StoredFlatField(resolution: 150, left: 0, area: area), width: view.width, depth: 16, place: (view.left, view.top),
                resolution: (resolution, resolution), tones: [ToneTable { $0 }])
            let codes = sheet.joined()
            before = max(before, Double((codes.max() ?? 0) - (codes.min() ?? 0)) / 65535)
            let residue = SyntheticCamera.residue(evening, sheet)
            worst = max(worst, residue)
            rate.add(residue <= 0.002, String(format: "seed %llu: %.3f %%", seed, residue * 100))
        }
        let line = "flat field of a camera: greatest residue of a pixel from peak to peak %.3f %% of full scale, %.1f %% without it; %d cameras"
        return Section.Report(rates: [rate], lines: [String(format: line, worst * 100, before * 100, count)])
    }
}
