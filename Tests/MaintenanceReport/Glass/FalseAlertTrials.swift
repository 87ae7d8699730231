import Foundation
import PlatenModel
import ProcessControl
import ReportSupport
import TestSupport

/// Captures of clean glass, as what they leave in the map: batches of letters, forms and punched or stapled sheets, and leaves of dark albums, laid down by
/// people. Documents of a batch have marks in common, light ones where they are dark.
///
/// No figure of an outside source says how exactly people lay sheets down. Taken here: most within 0.2 to 1 mm; one batch in five against a stop, within
/// 0.1 mm across and 0.3 mm along.
enum FalseAlertTrials {
    private static let (width, height) = (210.0, 297.0)
    private static let plainArea = 35_000.0

    static func run(first: UInt64, scale: Int) -> Section.Report {
        var rate = Rate("captures of clean glass with a false alert", .atMost(0.0001))
        var dirty = Rate("dirt found within 12 captures of different content, hidden in half of them", .atLeast(0.95))
        // One alert in fifty thousand is expected: so many captures that the bound, too, lies below one in ten thousand.
        let captures = 100_000 * scale
        let parts = 40
        let slots = (0..<parts).map { _ in Slot() }
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            slots[part].alerts = alerts(captures: captures / parts, seed: first + UInt64(part))
        }
        for slot in slots {
            for index in 0..<captures / parts { rate.add(index < slot.alerts.count, slot.alerts[min(index, slot.alerts.count - 1)]) }
        }
        for index in 0..<UInt64(60 * scale) {
            var numbers = SeededNumbers(seed: first + 5000 + index)
            let dirt = SightedSpot(x: numbers.number(5...200), y: numbers.number(5...290), diameter: 0.3, contrast: 0.3)
            var station = Station(numbers: numbers, hasForms: false)
            var found = false
            for _ in 0..<12 {
                for change in station.capture(dirt: dirt) {
                    if case .confirmed(let spot) = change, hypot(spot.x - dirt.x, spot.y - dirt.y) < 0.5 { found = true }
                }
            }
            dirty.add(found, "seed \(first + 5000 + index)")
        }
        return Section.Report(rates: [rate, dirty])
    }

    private final class Slot: @unchecked Sendable {  // Each is written by one iteration, and read when all are over.
        var alerts: [String] = []
    }

    private static func alerts(captures: Int, seed: UInt64) -> [String] {
        var station = Station(numbers: SeededNumbers(seed: seed))
        var alerts: [String] = []
        for capture in 0..<captures {
            for change in station.capture(dirt: nil) {
                if case .confirmed(let spot) = change {
                    alerts.append("seed \(seed), capture \(capture): \(spot.hits) hits, \(spot.misses) misses, \(station.batchLabel)")
                }
            }
        }
        return alerts
    }

    /// One scanner and what people lay on it.
    private struct Station {
        var numbers: SeededNumbers
        var map = GlassMap()
        private var left = 0
        /// Marks that the documents of a batch have in common, on the sheet.
        private var common: [SightedSpot] = []
        private var placing = (x: 0.5, y: 0.5, turn: 0.2)
        private var form: [UInt64]?
        private var speckles = 10.0
        private var isDark = false
        private var time = 0.0

        /// Whether some batches are of one form: pages that look alike prove once only.
        private let hasForms: Bool

        init(numbers: SeededNumbers, hasForms: Bool = true) {
            self.numbers = numbers
            self.hasForms = hasForms
        }

        var batchLabel: String {
            String(format: "%d marks in common, placed within %.2f and %.2f mm", common.count, placing.x, placing.y) + (form == nil ? "" : ", a form")
        }

        private mutating func beginBatch() {
            left = 1 + Int(numbers.number(0...1) * numbers.number(0...1) * 200)
            isDark = numbers.next() % 5 == 0
            let count = numbers.count(mean: 1.5)
            common = (0..<count).map { _ in
                SightedSpot(
                    x: numbers.number(5...width - 5), y: numbers.number(5...height - 5), diameter: numbers.number(0.2...0.8), contrast: 0.6,
                    isLight: isDark)
            }
            if numbers.next() % 5 == 0 {
                placing = (0.1, 0.3, 0.05)
            } else {
                let deviation = numbers.number(0.2...1)
                placing = (deviation, deviation, numbers.number(0.05...0.4))
            }
            form = hasForms && numbers.next() % 10 < 3 ? (0..<4).map { _ in numbers.next() } : nil
            speckles = numbers.number(2...60)
        }

        mutating func capture(dirt: SightedSpot?) -> [GlassChange] {
            if left == 0 { beginBatch() }
            left -= 1
            time += 30
            let (dx, dy) = (placing.x * numbers.normal(), placing.y * numbers.normal())
            let turn = placing.turn * numbers.normal() * .pi / 180
            var marks: [SightedSpot] = []
            for mark in common where numbers.next() % 20 != 0 {
                var placed = mark
                placed.diameter *= 1 + 0.05 * numbers.normal()
                placed.contrast *= 1 + 0.05 * numbers.normal()
                let (offX, offY) = (dx + 0.02 * numbers.normal(), dy + 0.04 * numbers.normal())
                func moved(_ x: Double, _ y: Double) -> BedPoint {
                    BedPoint(x: x * cos(turn) - y * sin(turn) + offX, y: x * sin(turn) + y * cos(turn) + offY)
                }
                let place = moved(mark.x, mark.y)
                (placed.x, placed.y) = (place.x, place.y)
                marks.append(placed)
            }
            for _ in 0..<numbers.count(mean: speckles) {
                marks.append(
                    SightedSpot(
                        x: numbers.number(0...width), y: numbers.number(0...height), diameter: numbers.number(0.1...0.5),
                        contrast: numbers.number(0.1...0.6), isLight: isDark))
            }
            // Dirt lies under print half of the time.
            if var dirt, numbers.next() % 2 == 0 {
                dirt.x += 0.02 * numbers.normal()
                dirt.y += 0.04 * numbers.normal()
                marks.append(dirt)
            }
            var watched: [Int: WatchedOutcome] = [:]
            for spot in map.watched {
                let near = marks.filter { abs($0.x - spot.x) < 0.3 && abs($0.y - spot.y) < 0.3 }
                    .min { hypot($0.x - spot.x, $0.y - spot.y) < hypot($1.x - spot.x, $1.y - spot.y) }
                let isDirt = dirt.map { hypot($0.x - spot.x, $0.y - spot.y) < 0.3 } ?? false
                watched[spot.number] = near.map { .seen($0, isCrowded: false) } ?? (!isDirt && numbers.next() % 10 < 6 ? .clear : .hidden)
            }
            let known = map.watched
            let spots = marks.filter { mark in
                !known.contains { abs($0.x - mark.x) < 0.35 && abs($0.y - mark.y) < 0.35 }
            }
            return map.take(
                GlassEvidence(
                    spots: spots, watched: watched, visibleArea: isDark ? plainArea / 5 : plainArea, darkArea: isDark ? plainArea / 2 : 0),
                hash: hash(), at: Date(timeIntervalSince1970: time))
        }

        /// Of a form filled in otherwise, or of a page of its own.
        private mutating func hash() -> String {
            let words =
                form.map { form in
                    form.map { word in
                        // A tenth of the bits differ.
                        (0..<64).reduce(word) { numbers.next() % 20 == 0 ? $0 ^ (1 << UInt64($1)) : $0 }
                    }
                } ?? (0..<4).map { _ in numbers.next() }
            return PageHash(words: words).text
        }
    }
}
