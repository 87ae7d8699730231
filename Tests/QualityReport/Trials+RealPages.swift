import Acceptance
import PlatenModel
import Quality
import ReportSupport
import SyntheticPages
import TestSupport

/// Defects put into real pages: measures that were made on generated pages must not be judged by these alone.
extension Trials {
    mutating func run(seed: UInt64, on page: RealPage) {
        var random = SeededNumbers(seed: seed &+ 0x5EED)
        func number(_ range: ClosedRange<Double>) -> Double { random.number(range) }
        func label(_ what: String) -> String { "\(page.name) \(seed) \(what)" }
        let straight = measure(page.canvas.blurred(0.7).scan(noise: 2, seed: seed, resolution: 150))
        let lean = straight[.skew]?.result.value

        let clean = page.canvas.turned(number(-0.3...0.3) - (lean ?? 0), bed: 235).blurred(number(0.55...0.75))
            .scan(noise: number(1...3), seed: seed, resolution: 150)
        let verdicts = Judge(limits).verdicts(on: measure(clean).measurements)
        // Ink that the file itself cuts off is rightly told.
        let wrong = verdicts.filter { $0.measure != .contentAtBorder }
        note("real pages held", .atMost(0.005), wrong.contains { $0.action >= .hold }, label(wrong.map(\.sentence).joined(separator: " ")))
        note("real pages warned of", .atMost(0.05), !wrong.isEmpty, label(wrong.map(\.sentence).joined(separator: " ")))

        let angle = number(-10...10)
        let found = measure(page.canvas.turned(angle, bed: 235).blurred(0.7).scan(noise: 2, seed: seed, resolution: 150))[.skew]?.result.value
        let isNear = found.flatMap { found in lean.map { abs(found - $0 - angle) <= 0.05 } } ?? false
        note("real pages: the angle that they were turned by, within 0.05°", .atLeast(0.95), isNear, label("\(angle): \(found ?? .nan)"))

        var streaked = page.canvas.blurred(0.7).scan(noise: 2, seed: seed, resolution: 150)
        let (x, width) = (Int(number(0.05...0.95) * Double(streaked.width)), 2 + Int(number(0...9)))
        streaked.addStreak(x: x, width: width, contrast: (number(-1...1) < 0 ? -1 : 1) * number(0.08...0.12))
        note("real pages: streaks", .atLeast(0.98), action(measure(streaked), .streaks, .lines) != nil, label("x \(x), \(width) pixels"))

        let (row, count) = (Int(number(0.2...0.8) * Double(page.canvas.height)), Int(number(3...9)))
        let leaning = page.canvas.turned(0.8, bed: 235).blurred(0.7).scan(noise: 2, seed: seed, resolution: 150)
        note(
            "real pages: rows that came twice", .atLeast(0.99),
            action(measure(leaning.repeating(row..<row + count)), .stuckRows, .repeatedRows) != nil, label("row \(row), \(count)"))

        if shows(leaning, cut: row..<row + count) {
            note(
                "real pages: rows that are missing where it shows", .atLeast(0.99),
                action(measure(leaning.without(row..<row + count)), .rowJumps) != nil,
                label("row \(row), \(count)"))
        }

        let side = Int(number(0...3.99))
        // A tenth of the page, and more: the first line or column of what is on it.
        let move = [(-0.15, 0.0), (0.15, 0), (0, -0.15), (0, 0.15)][side]
        let moved = page.canvas.turned(0, movedBy: (move.0 * Double(page.canvas.width), move.1 * Double(page.canvas.height)), bed: 235)
            .blurred(0.7).scan(noise: 2, seed: seed, resolution: 150)
        if hasInk(atFrame: side, moved) {
            note("real pages: content that is cut off", .atLeast(0.98), action(measure(moved), .contentAtBorder) != nil, label("side \(side)"))
        }

        let again = page.canvas.turned(number(-2...2), movedBy: (number(-18...18), number(-18...18)), bed: 235).blurred(0.75)
            .scan(noise: 2.5, seed: seed + 1, resolution: 150)
        if let first = straight.hash.flatMap({ PageHash($0) }) {
            let second = measure(again).hash.flatMap { PageHash($0) }
            note("real pages: laid again, up to 2° and 3 mm off, are known", .atLeast(0.98), second.map(first.isLike) ?? false, label(""))
        }
        fingers(page.canvas, seed: seed, label("fingers"), paper: 235, resolution: 150, of: "real pages")

        let limit = limits[.edgeWidth]?.warnAbove ?? 2.4
        let soft = measure(page.canvas.blurred(1.41 * limit / 2.5066).scan(noise: 2, seed: seed, resolution: 150))
        if soft[.edgeWidth]?.result.value != nil {
            note("real pages: edges 1.41 × the limit", .atLeast(0.97), action(soft, .edgeWidth, .edgeWidthAlong) != nil, label(""))
        }
    }
}
