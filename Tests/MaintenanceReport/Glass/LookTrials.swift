import Foundation
import PlatenModel
import Quality
import ReportSupport
import SyntheticPages
import TestSupport

/// Looks at an empty bed, on which hairs lie whose places are known, or nothing does.
enum LookTrials {
    private static let (width, height) = (900, 900)
    private static let hairs = 4

    /// - Parameter count: beds with hairs, and as many clean ones.
    static func rates(first: UInt64, count: Int) -> [Rate] {
        var found = Rate("hairs on an empty bed found by one look", .atLeast(0.95))
        var wrong = Rate("looks at beds that tell of a hair where none is", .atMost(0.05))
        for index in 0..<UInt64(count) {
            var numbers = SeededNumbers(seed: first &+ 0xFB &+ index)
            let noise = numbers.number(0.5...1.2)
            let scale = 25.4 / GlassDefect.resolution
            let area = (width: Double(width) * scale, height: Double(height) * scale)
            var defects: [GlassDefect] = []
            while defects.count < hairs {
                let defect = GlassDefect(.fibre, isSmall: false, &numbers, area: area)
                let isInside = defect.line.allSatisfy { (2...area.width - 2).contains($0.x) && (2...area.height - 2).contains($0.y) }
                let isApart = !defects.contains { other in other.line.contains { defect.distance($0.x, $0.y) < 3 } }
                if isInside, isApart { defects.append(defect) }
            }
            var bed = GreyCanvas(width: width, height: height, paper: 242)
            let clean = sights(bed, noise: noise, seed: first + index)
            for defect in defects { defect.change(&bed, jitter: 0) }
            let seen = sights(bed, noise: noise, seed: first + index)
            for defect in defects {
                let isFound = seen.contains { sight in (sight.path ?? []).contains { defect.distance($0.x, $0.y) < 0.5 } }
                found.add(isFound, String(format: "seed %llu: %.2f mm, %.0f %%", first + index, defect.width, defect.contrast * 100))
            }
            let isWrong =
                !clean.isEmpty
                || seen.contains { sight in (sight.path ?? []).allSatisfy { place in defects.allSatisfy { $0.distance(place.x, place.y) > 0.5 } } }
            wrong.add(isWrong, "seed \(first + index)")
        }
        return [found, wrong]
    }

    /// Hairs that a look tells of.
    private static func sights(_ bed: GreyCanvas, noise: Double, seed: UInt64) -> [SightedSpot] {
        let page = bed.blurred(0.7).scan(noise: noise, seed: seed)
        let resolution = GlassDefect.resolution
        var meter = QualityMeter(
            form: ImageForm(width: page.width, samples: 1, depth: 8, horizontalResolution: resolution, verticalResolution: resolution), glass: [],
            isEmptyBed: true)
        let bytes = page.pixels
        meter.take(bytes.span.bytes, count: page.height)
        return meter.findings().glass?.spots.filter { $0.length != nil } ?? []
    }
}
