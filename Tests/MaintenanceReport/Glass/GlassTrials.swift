import Foundation
import PlatenModel
import ProcessControl
import Quality
import ReportSupport
import SyntheticPages
import TestSupport

/// Dirt on the glass under pages of different content, from pixels to what is told.
enum GlassTrials {
    private static let captures = 12
    /// Captures that the figure counts.
    private static let counted = 5
    /// Captures that show a defect on plain ground, without which nobody could tell it from what is on the page.
    private static let needed = 3

    static func run(first: UInt64, scale: Int) -> Section.Report {
        let kinds = GlassDefect.Kind.allCases.filter { !$0.isFibre }
        let count = 12 * scale
        let trials = (0..<count * kinds.count).map { _ in Slot() }
        DispatchQueue.concurrentPerform(iterations: trials.count) { index in
            trials[index].outcome = trial(kinds[index % kinds.count], seed: first + UInt64(index / kinds.count))
        }
        var rates: [Rate] = []
        for (index, kind) in kinds.enumerated() {
            let outcomes = trials.indices.filter { $0 % kinds.count == index }.compactMap { trials[$0].outcome }
            rates += Self.rates(of: kind, outcomes)
        }
        return Section.Report(rates: rates + LookTrials.rates(first: first, count: count))
    }

    private static func rates(of kind: GlassDefect.Kind, _ outcomes: [Outcome]) -> [Rate] {
        let name =
            switch kind {
            case .speck: "dark specks"
            case .lightSpeck: "light specks on dark content"
            case .fibre: "fibres"
            }
        var (any, visible, small, late) = (
            // Dirt below print cannot be seen: dense pages hide a third of all.
            Rate("\(name) found within 5 captures, wherever they lie", .atLeast(0.95), isBinding: false),
            Rate("\(name) found within 5 captures, 3 of which show them on plain ground", .atLeast(0.95)),
            Rate("of these such of 0.1 to 0.15 mm and 10 to 20 %", .atLeast(0.95)),
            Rate("\(name) found within 12 captures, 3 of which show them on plain ground", .atLeast(0.95))
        )
        var (place, wrong) = (
            Rate("\(name): places within 0.5 mm", .atLeast(0.99)),
            Rate("glasses with \(name) and with something told that is none, within 12 captures", .atMost(0.05))
        )
        for outcome in outcomes {
            for found in outcome.found {
                let isEarly = found.capture.map { $0 < counted } ?? false
                any.add(isEarly, found.label)
                if found.plain >= needed {
                    visible.add(isEarly, found.label)
                    if found.isSmall { small.add(isEarly, found.label) }
                }
                if found.plainOfAll >= needed { late.add(found.capture != nil, found.label) }
                if let distance = found.distance { place.add(distance <= 0.5, found.label) }
            }
            wrong.add(outcome.wrong > 0, outcome.label)
        }
        return [any, visible, small, late, place, wrong]
    }

    private final class Slot: @unchecked Sendable {  // Each is written by one iteration, and read when all are over.
        var outcome: Outcome?
    }

    private struct Found {
        var label: String
        var isSmall: Bool
        /// From 0, when it was told.
        var capture: Int?
        /// Captures that show plain ground about it, of the first ``counted`` and of all.
        var plain: Int
        var plainOfAll: Int
        /// Millimetres.
        var distance: Double?
    }

    private struct Outcome {
        var label: String
        var found: [Found] = []
        var wrong = 0
    }

    private static func trial(_ kind: GlassDefect.Kind, seed: UInt64) -> Outcome {
        var numbers = SeededNumbers(seed: (seed &+ 0xD057) &* 7 &+ UInt64(kind.rawValue.utf8.count))
        let noise = numbers.number(0.5...1.2)
        let scale = 25.4 / GlassDefect.resolution
        let defects = defects(kind, &numbers, area: (Double(GlassPages.width) * scale, Double(GlassPages.height) * scale))
        var map = GlassMap()
        var told = [Int?](repeating: nil, count: defects.count)
        var plain = [(early: Int, all: Int)](repeating: (0, 0), count: defects.count)
        for capture in 0..<captures {
            let seed = seed * 100 + UInt64(capture)
            var page = GlassPages.page(isDark: kind.isLight, &numbers, seed: seed)
            for (index, defect) in defects.enumerated() where defect.isPlain(on: page) {
                plain[index].all += 1
                if capture < counted { plain[index].early += 1 }
            }
            let jitter = numbers.number(-0.5...0.5)
            for defect in defects { defect.change(&page, jitter: jitter) }
            let findings = measure(page.blurred(0.7).scan(noise: noise, seed: seed), watched: map.watched)
            guard let glass = findings.glass else { continue }
            _ = map.take(glass, hash: findings.quality.hash, at: Date(timeIntervalSince1970: Double(capture)))
            for (index, defect) in defects.enumerated() where told[index] == nil && map.dirt.contains(where: { defect.distance(to: $0) != nil }) {
                told[index] = capture
            }
        }
        var outcome = Outcome(label: "seed \(seed): \(map.dirt.map { String(format: "%.1f %.1f %.1f", $0.x, $0.y, $0.length ?? 0) })")
        for (index, defect) in defects.enumerated() {
            let place = defect.line[defect.line.count / 2]
            let track = map.spots.min { defect.distance($0.x, $0.y) < defect.distance($1.x, $1.y) }
            let label = String(
                format: "seed %llu: %.2f mm, %.0f %% at %.1f, %.1f, %.1f mm long; noise %.1f; nearest %.2f mm, hits %d, misses %d, confidence %.1f",
                seed,
                defect.width, defect.contrast * 100, place.x, place.y, Double(defect.line.count - 1) / 10, noise,
                track.map { defect.distance($0.x, $0.y) } ?? .nan, track?.hits ?? 0, track?.misses ?? 0, track?.confidence ?? 0)
            outcome.found.append(
                Found(
                    label: label, isSmall: defect.isSmall, capture: told[index], plain: plain[index].early, plainOfAll: plain[index].all,
                    distance: map.dirt.compactMap { defect.distance(to: $0) }.min()))
        }
        outcome.wrong = map.dirt.count { spot in defects.allSatisfy { $0.distance(to: spot) == nil } }
        return outcome
    }

    /// Two that touch would be one.
    private static func defects(
        _ kind: GlassDefect.Kind, _ numbers: inout SeededNumbers, area: (width: Double, height: Double)
    ) -> [GlassDefect] {
        var defects: [GlassDefect] = []
        while defects.count < 8 {
            let defect = GlassDefect(kind, isSmall: defects.count % 2 == 0, &numbers, area: area)
            let isInside = defect.line.allSatisfy { (2...area.width - 2).contains($0.x) && (2...area.height - 2).contains($0.y) }
            guard isInside, !defects.contains(where: { other in other.line.contains { defect.distance($0.x, $0.y) < 3 } }) else { continue }
            defects.append(defect)
        }
        return defects
    }

    private static func measure(_ page: ScannedPage, watched: [WatchedSpot]) -> ImageFindings {
        let resolution = GlassDefect.resolution
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
