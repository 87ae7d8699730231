import Foundation
import PlatenModel
import ProcessControl
import Quality
import ReportSupport
import SyntheticPages
import TestSupport

/// Specks on the glass under pages of different content, from pixels to what is told.
enum GlassTrials {
    /// Kinds that people scan all day.
    private static let kinds: [PageKind] = [.text, .largeType, .twoColumns, .fewLines, .form, .manuscript, .table, .stamp]
    private static let (width, height, resolution) = (1240, 1754, 300.0)
    private static let captures = 12
    /// Captures that the figure counts.
    private static let counted = 5
    /// Captures that show a speck on plain paper, without which nobody could tell it from print.
    private static let needed = 3

    struct Speck {
        let x: Double
        let y: Double
        let diameter: Double
        let contrast: Double
    }

    static func run(first: UInt64, scale: Int) -> Section.Report {
        let count = 12 * scale
        let trials = (0..<count).map { _ in Slot() }
        DispatchQueue.concurrentPerform(iterations: count) { index in
            trials[index].outcome = trial(seed: first + UInt64(index))
        }
        let size = "specks of 0.1 mm and 10 % and more"
        var (recall, visible, late) = (
            // A speck below print cannot be seen: dense pages hide a third of all.
            Rate("\(size) found within 5 captures, wherever they lie", .atLeast(0.95), isBinding: false),
            Rate("\(size) found within 5 captures, 3 of which show them on plain paper", .atLeast(0.95)),
            Rate("\(size) found within 12 captures, wherever they lie", .atLeast(0.95))
        )
        var (place, wrong) = (
            Rate("their places within 0.5 mm", .atLeast(0.99)), Rate("glasses with a spot told that is none, within 12 captures", .atMost(0.05))
        )
        for trial in trials {
            guard let outcome = trial.outcome else { continue }
            for found in outcome.found {
                let isEarly = found.capture.map { $0 < counted } ?? false
                recall.add(isEarly, found.label)
                if found.plain >= needed { visible.add(isEarly, found.label) }
                late.add(found.capture != nil, found.label)
                if let distance = found.distance { place.add(distance <= 0.5, found.label) }
            }
            wrong.add(outcome.wrong > 0, outcome.label)
        }
        return Section.Report(rates: [recall, visible, late, place, wrong])
    }

    private final class Slot: @unchecked Sendable {  // Each is written by one iteration, and read when all are over.
        var outcome: Outcome?
    }

    private struct Found {
        var label: String
        /// From 0, when it was told.
        var capture: Int?
        /// Of the first ``counted`` captures, those that show plain paper about it.
        var plain: Int
        /// Millimetres.
        var distance: Double?
    }

    private struct Outcome {
        var label: String
        var found: [Found] = []
        var wrong = 0
    }

    private static func trial(seed: UInt64) -> Outcome {
        var numbers = SeededNumbers(seed: seed &+ 0xD057)
        let noise = numbers.number(0.5...1.2)
        let millimetres = (x: Double(width) / resolution * 25.4, y: Double(height) / resolution * 25.4)
        var specks: [Speck] = []
        while specks.count < 8 {
            let speck = Speck(
                x: numbers.number(3...millimetres.x - 3), y: numbers.number(3...millimetres.y - 3), diameter: numbers.number(0.1...0.6),
                contrast: numbers.number(0.1...0.6))
            // Two that touch are one.
            if !specks.contains(where: { hypot($0.x - speck.x, $0.y - speck.y) < 3 }) { specks.append(speck) }
        }
        var map = GlassMap()
        var told = [Int?](repeating: nil, count: specks.count)
        var plain = [Int](repeating: 0, count: specks.count)
        for capture in 0..<captures {
            let kind = kinds[Int(numbers.next() % UInt64(kinds.count))]
            let page = PageDrawing(width: width, height: height).page(kind, seed: seed * 100 + UInt64(capture))
                .turned(numbers.number(-0.5...0.5), movedBy: (numbers.number(-8...8), numbers.number(-8...8)), bed: 235)
            for (index, speck) in specks.enumerated() where capture < counted && isPlain(page, about: speck) { plain[index] += 1 }
            let image = dusty(page, specks, jitter: numbers.number(-1...1)).blurred(0.7).scan(noise: noise, seed: seed * 100 + UInt64(capture))
            let findings = measure(image, watched: map.watched)
            guard let glass = findings.glass else { continue }
            _ = map.take(glass, hash: findings.quality.hash, at: Date(timeIntervalSince1970: Double(capture)))
            for (index, speck) in specks.enumerated()
            where told[index] == nil && map.dirt.contains(where: { hypot($0.x - speck.x, $0.y - speck.y) <= 1 }) {
                told[index] = capture
            }
        }
        var outcome = Outcome(label: "seed \(seed): \(map.dirt.map { String(format: "%.1f %.1f", $0.x, $0.y) })")
        for (index, speck) in specks.enumerated() {
            let near = map.dirt.map { hypot($0.x - speck.x, $0.y - speck.y) }.min()
            let track = map.spots.min { hypot($0.x - speck.x, $0.y - speck.y) < hypot($1.x - speck.x, $1.y - speck.y) }
            let label = String(
                format: "seed %llu: %.2f mm, %.0f %% at %.1f, %.1f; noise %.1f; nearest %.2f mm, hits %d, misses %d, confidence %.1f", seed,
                speck.diameter,
                speck.contrast * 100, speck.x, speck.y, noise, track.map { hypot($0.x - speck.x, $0.y - speck.y) } ?? .nan, track?.hits ?? 0,
                track?.misses ?? 0, track?.confidence ?? 0)
            outcome.found.append(Found(label: label, capture: told[index], plain: plain[index], distance: near.flatMap { $0 <= 1 ? $0 : nil }))
        }
        outcome.wrong = map.dirt.count { spot in !specks.contains { hypot($0.x - spot.x, $0.y - spot.y) <= 1 } }
        return outcome
    }

    /// Whether the page has no print within 0.6 mm of a speck's edge.
    private static func isPlain(_ page: GreyCanvas, about speck: Speck) -> Bool {
        let scale = resolution / 25.4
        let (x, y, radius) = (speck.x * scale, speck.y * scale, (speck.diameter / 2 + 0.6) * scale)
        for row in max(0, Int(y - radius))...min(height - 1, Int(y + radius)) {
            for column in max(0, Int(x - radius))...min(width - 1, Int(x + radius)) where page.pixels[row * width + column] < 215 { return false }
        }
        return true
    }

    /// Seen through specks; `jitter` is by how many pixels the carriage is off.
    private static func dusty(_ page: GreyCanvas, _ specks: [Speck], jitter: Double) -> GreyCanvas {
        var page = page
        let scale = resolution / 25.4
        for speck in specks {
            let (x, y, radius) = (speck.x * scale, speck.y * scale + jitter * 0.5, speck.diameter / 2 * scale)
            for row in max(0, Int(y - radius))...min(height - 1, Int(y + radius)) {
                for column in max(0, Int(x - radius))...min(width - 1, Int(x + radius)) {
                    var inside = 0
                    for part in 0..<64 {
                        let (dx, dy) = (Double(column) + (Double(part % 8) + 0.5) / 8 - x, Double(row) + (Double(part / 8) + 0.5) / 8 - y)
                        if dx * dx + dy * dy <= radius * radius { inside += 1 }
                    }
                    page.pixels[row * width + column] *= Float(1 - speck.contrast * Double(inside) / 64)
                }
            }
        }
        return page
    }

    private static func measure(_ page: ScannedPage, watched: [WatchedSpot]) -> ImageFindings {
        var meter = QualityMeter(
            form: ImageForm(width: page.width, samples: 1, depth: 8, horizontalResolution: resolution, verticalResolution: resolution),
            glass: watched)
        let bytes = page.pixels
        for row in stride(from: 0, to: page.height, by: 64) {
            let count = min(64, page.height - row)
            meter.take(bytes.span.bytes.extracting(row * page.width..<(row + count) * page.width), count: count)
        }
        return meter.findings()
    }
}
