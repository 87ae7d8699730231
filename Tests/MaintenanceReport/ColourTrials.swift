import Calibration
import Foundation
import ReportSupport
import TestSupport

/// Colour differences of the published pairs, both ways round.
enum ColourTrials {
    static func run() -> Section.Report {
        var worst = 0.0
        for pair in ColourPairs.all {
            let first = LabColour(pair.first.lightness, pair.first.a, pair.first.b)
            let second = LabColour(pair.second.lightness, pair.second.a, pair.second.b)
            worst = max(worst, abs(first.difference(to: second) - pair.difference), abs(second.difference(to: first) - pair.difference))
        }
        return Section.Report(lines: [
            String(
                format: "CIEDE2000 of %d published pairs, both ways: greatest error %.6f (wanted 1e-4)", ColourPairs.all.count, worst)
        ])
    }
}
