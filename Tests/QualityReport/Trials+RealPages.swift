import Acceptance
import PlatenModel
import Quality
import ReportSupport
import SyntheticPages
import TestSupport

/// Defects put into real pages: measures that were made on generated pages must not be judged by these alone. Kinds are told apart: what was black and
/// white has a generated blur and noise, what is true grey or colour its own, and pictures are judged as such.
extension Trials {
    private static func name(_ kind: RealPageFacts.Kind) -> String {
        switch kind {
        case .binarised: "binarised pages"
        case .scan: "scanned pages"
        case .photograph: "pictures"
        }
    }

    func measure(_ scan: RealScan) -> ImageQuality {
        measure(scan.bytes, width: scan.width, height: scan.height, samples: scan.planes.count, depth: 8, resolution: scan.resolution)
    }

    /// - Parameter isFirst: whether it is tried the first time: what the same image shows again tells nothing.
    mutating func run(seed: UInt64, on page: RealPage, isFirst: Bool) {
        var random = SeededNumbers(seed: seed &+ 0x5EED)
        func number(_ range: ClosedRange<Double>) -> Double { random.number(range) }
        func label(_ what: String) -> String { "\(page.facts.name) \(seed) \(what)" }
        if isFirst { numbers(page, seed: seed) }
        guard isWanted(.real) else { return }
        let kind = Self.name(page.facts.kind)
        let straight = measure(page.scan(seed: seed))

        let (turn, blur, noise) = (number(-0.3...0.3), number(0.55...0.75), number(1...3))
        if page.facts.kind == .binarised {
            clean(measure(page.turned(turn - (page.facts.lean ?? 0)).scan(blur: blur, noise: noise, seed: seed)), page, kind, label("clean"))
        } else if isFirst {
            clean(measure(page.scan(noise: 0, seed: seed)), page, kind, label("as it is"))
        }
        if isFirst { lean(straight, page, kind) }

        let angle = number(-10...10)
        if page.facts.kind != .photograph { skew(straight, page, angle, seed, kind, label("\(angle)")) }

        let (x, width) = (Int(number(0.05...0.95) * Double(page.width)), 2 + Int(number(0...9)))
        let contrast = (number(-1...1) < 0 ? -1 : 1) * number(0.08...0.12)
        let streaked = page.scan(seed: seed).streaked(x: x, width: width, contrast: contrast)
        // On paper that is white already nothing lighter is to be seen.
        if abs(min(255, page.light * (1 + contrast)) - page.light) >= abs(contrast) / 2 * page.light {
            streak(measure(streaked), page, kind, label("x \(x), \(width) pixels, \(contrast)"))
        }

        let (row, count) = (Int(number(0.2...0.8) * Double(page.height)), Int(number(3...9)))
        let leaning = page.turned(0.8).scan(seed: seed)
        note(
            "\(kind): rows that came twice", .atLeast(0.99),
            action(measure(leaning.repeating(row..<row + count)), .stuckRows, .repeatedRows) != nil, label("row \(row), \(count)"))
        // Type that is coarser is as sharp as a cut.
        if shows(leaning.grey, cut: row..<row + count), page.facts.resolution >= 120 {
            note(
                "\(kind): rows that are missing where it shows", .atLeast(page.facts.kind == .binarised ? 0.99 : 0.85),
                action(measure(leaning.without(row..<row + count)), .rowJumps) != nil, label("row \(row), \(count)"))
        }

        let side = Int(number(0...3.99))
        if page.facts.kind != .photograph { cut(page, side, seed, kind, label("side \(side)")) }

        let (lean, right, down) = (number(-2...2), number(-18...18), number(-18...18))
        again(page, (lean, right, down), seed, kind, label("\(lean)°"))
        guard page.facts.kind != .photograph else { return }
        let paper = page.light
        // In grey a finger on dark paper is none.
        if page.facts.own.isDisjoint(with: ["objects-over-edge"]), paper >= 140 {
            fingers(page.grey, seed: seed, label("fingers"), paper: paper, resolution: page.facts.resolution, of: kind)
        }
        let limit = limits[.edgeWidth]?.warnAbove ?? 2.4
        let soft = measure(page.blurred(1.41 * limit / 2.5066).scan(blur: 0, seed: seed))
        if soft[.edgeWidth]?.result.value != nil {
            note("\(kind): edges 1.41 × the limit", .atLeast(0.97), action(soft, .edgeWidth, .edgeWidthAlong) != nil, label(""))
        }
    }

    private mutating func streak(_ quality: ImageQuality, _ page: RealPage, _ kind: String, _ label: String) {
        // Where paper is uneven everywhere, nobody knows.
        let isMeasured = quality[.streaks]?.result.value != nil
        note("\(kind): streaks not measurable", .atMost(page.facts.kind == .binarised ? 0.05 : 0.4), !isMeasured, label)
        // A picture of a few millimetres beside each other is no ground to see one on.
        guard isMeasured, page.facts.kind != .photograph else { return }
        note("\(kind): streaks", .atLeast(page.facts.kind == .binarised ? 0.95 : 0.9), action(quality, .streaks, .lines) != nil, label)
    }

    /// What true scans may rightly tell of themselves: what is counted to the digit, how even the light was, and how sharp the picture is, of which
    /// there is no other witness. Defects of rows and columns, dirt, fringes and things over the edge none of them has but those that its facts name.
    private static let untold: Set<Measure> = [
        .clippedHighlights, .clippedShadows, .emptyCodes, .paddedDepth, .noise, .illuminationSlope, .gutterShadow, .edgeWidth, .edgeWidthAlong,
        .localEdgeWidth, .lineCurvature,
    ]

    /// What is told of a page that has nothing but its own faults.
    private mutating func clean(_ quality: ImageQuality, _ page: RealPage, _ kind: String, _ label: String) {
        let verdicts = Judge(profiles[page.facts.profile] ?? limits).verdicts(on: quality.measurements)
        let isBinarised = page.facts.kind == .binarised
        let wrong = verdicts.filter { verdict in
            // Ink that the file itself cuts off is rightly told, and so is an angle that another program finds.
            verdict.measure != .contentAtBorder && !page.facts.own.contains(verdict.measure.rawValue)
                && (isBinarised || !Self.untold.contains(verdict.measure))
                && !(verdict.measure == .skew && !isBinarised && abs(page.facts.lean ?? 0) > 0.45)
        }
        let told = label + ": " + wrong.map(\.sentence).joined(separator: " ")
        note("\(kind) held", .atMost(isBinarised ? 0.005 : 0.1), wrong.contains { $0.action >= .hold }, told)
        note("\(kind) warned of", .atMost(isBinarised ? 0.15 : 0.35), !wrong.isEmpty, told)
    }

    /// The page's own lean beside what Leptonica makes of it.
    private mutating func lean(_ straight: ImageQuality, _ page: RealPage, _ kind: String) {
        guard let peer = page.facts.lean, page.facts.isLeanSure else { return }
        let found = straight[.skew]?.result.value
        note(
            "\(kind): the own angle not measurable", .atMost(page.facts.kind == .binarised ? 0.1 : 0.3), found == nil,
            "\(page.facts.name): Leptonica \(peer)°")
        guard let found else { return }
        // Where lines are not straight, each of both takes others of them.
        let reach = page.facts.kind == .binarised ? 0.15 : 0.3
        note(
            "\(kind): the own angle as Leptonica finds it, within \(reach)°", .atLeast(0.9), abs(found - peer) <= reach,
            "\(page.facts.name): \(found)°, Leptonica \(peer)°")
    }

    /// The difference to the page as it was, whatever its own angle: of both errors.
    private mutating func skew(
        _ straight: ImageQuality, _ page: RealPage, _ angle: Double, _ seed: UInt64, _ kind: String, _ label: String
    ) {
        let found = measure(page.turned(angle).scan(seed: seed))[.skew]?.result.value
        let lean = straight[.skew]?.result.value
        note(
            "\(kind): the angle that they were turned by not measurable", .atMost(page.facts.kind == .binarised ? 0.1 : 0.45),
            found == nil || lean == nil, label)
        guard let found, let lean else { return }
        // Lines of old type and of copies are not straight in themselves, and staves of music are steps of whole pixels.
        let reach = page.facts.kind == .binarised ? 0.2 : 0.3
        note(
            "\(kind): the angle that they were turned by, within \(reach)°", .atLeast(page.facts.kind == .binarised ? 0.95 : 0.85),
            abs(found - lean - angle) <= reach,
            "\(label): \(lean)° before, \(found)° then")
    }

    private mutating func cut(_ page: RealPage, _ side: Int, _ seed: UInt64, _ kind: String, _ label: String) {
        // A tenth of the page, and more: the first line or column of what is on it.
        let move = [(-0.15, 0.0), (0.15, 0), (0, -0.15), (0, 0.15)][side]
        let moved = page.turned(0, movedBy: (move.0 * Double(page.width), move.1 * Double(page.height))).scan(seed: seed)
        guard hasInk(atFrame: side, moved.grey) else { return }
        note(
            "\(kind): content that is cut off", .atLeast(page.facts.kind == .binarised ? 0.95 : 0.8), action(measure(moved), .contentAtBorder) != nil,
            label)
    }

    private mutating func again(
        _ page: RealPage, _ place: (lean: Double, right: Double, down: Double), _ seed: UInt64, _ kind: String,
        _ label: String
    ) {
        // Moves of 18 pixels and turns of 2° stay within.
        let laid = page.withMargin(page.height / 40 + 24)
        let before = measure(laid.scan(seed: seed))
        guard let first = before.hash.flatMap({ PageHash($0) }) else { return }
        let after = measure(laid.turned(place.lean, movedBy: (place.right, place.down)).scan(blur: 0.75, noise: 2.5, seed: seed + 1))
        let second = after.hash.flatMap { PageHash($0) }
        let leans = [before, after].map { $0[.skew]?.result.value.map { "\($0)°" } ?? "no angle" }.joined(separator: " and ")
        note(
            "\(kind): laid again, up to 2° and 3 mm off, are known", .atLeast(0.98), second.map(first.isLike) ?? false,
            "\(label): \(second.map { first.distance(to: $0) } ?? -1), \(leans)")
    }

    /// Each page beside each other one, and beside further images of the same sheet.
    mutating func compare(_ pages: [RealPage]) {
        guard isWanted(.real) else { return }
        let hashes = pages.map { page in measure(page.scan(seed: 1)).hash.flatMap { PageHash($0) } }
        for (index, one) in pages.enumerated() {
            for (second, other) in pages.enumerated().prefix(index) {
                guard let hash = hashes[index], let known = hashes[second] else { continue }
                let label = "\(one.facts.name) for \(other.facts.name): \(hash.distance(to: known))"
                if one.facts.sheet == other.facts.sheet {
                    note("real pages: another scan of the same page is known", .atLeast(0.5), hash.isLike(known), label)
                } else {
                    note("real pages: another page is taken for it", .atMost(0.001), hash.isLike(known), label)
                }
            }
        }
    }
}
