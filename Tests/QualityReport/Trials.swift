import Acceptance
import PlatenModel
import Quality
import ReportSupport
import SyntheticPages
import TestSupport

/// What is tried on pages of one seed: clean ones, and such with a defect that is known.
struct Trials {
    private static let lined: [PageKind] = [
        .text, .largeType, .smallType, .twoColumns, .fewLines, .table, .paleInk, .darkPaper, .stamp, .plan,
    ]
    private static let textual: [PageKind] = lined + [.form, .manuscript, .newspaper]
    private static let blank: [PageKind] = [.blank, .showThrough, .stained, .gradient]
    private static let edged: [PageKind] = [
        .text, .largeType, .smallType, .twoColumns, .table, .paleInk, .darkPaper, .stamp, .manuscript, .newspaper,
    ]
    private static let (width, height) = (1240, 1754)

    enum Kind: String {
        case clean, skew, streaks, blur, rows, cut, books, bend, duplicates, tones, structure, real
        /// Printed page numbers of real pages.
        case numbers
    }

    let limits: [Measure: MeasureLimits]
    /// Of all profiles, by their names.
    let profiles: [String: [Measure: MeasureLimits]]
    private let only: Kind?
    private(set) var rates: [String: Rate] = [:]
    private(set) var order: [String] = []

    init(limits: [Measure: MeasureLimits], profiles: [String: [Measure: MeasureLimits]] = [:], only: Kind? = nil) {
        self.limits = limits
        self.profiles = profiles
        self.only = only
    }

    func isWanted(_ kind: Kind) -> Bool { only == nil || only == kind }

    mutating func note(_ name: String, _ demand: Rate.Demand, _ isHit: Bool, _ trial: @autoclosure () -> String) {
        if rates[name] == nil { order.append(name) }
        rates[name, default: Rate(name, demand)].add(isHit, trial())
    }

    mutating func add(_ other: Trials) {
        for name in other.order {
            guard let rate = other.rates[name] else { continue }
            if rates[name] == nil { order.append(name) }
            rates[name] = rates[name].map { $0.adding(rate) } ?? rate
        }
    }

    func measure(_ page: ScannedPage) -> ImageQuality {
        measure(page.pixels, width: page.width, height: page.height, samples: 1, depth: 8, resolution: page.resolution)
    }

    func measure(_ bytes: [UInt8], width: Int, height: Int, samples: Int, depth: Int, resolution: Double = 300) -> ImageQuality {
        var meter = QualityMeter(
            form: ImageForm(
                width: width, samples: samples, depth: depth, horizontalResolution: resolution, verticalResolution: resolution))
        meter.take(bytes.span.bytes, count: height)
        return meter.finish()
    }

    func action(_ quality: ImageQuality, _ measures: Measure...) -> QualityAction? {
        Judge(limits).verdicts(on: quality.measurements).filter { measures.contains($0.measure) }.map(\.action).max()
    }

    mutating func run(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        func number(_ range: ClosedRange<Double>) -> Double { random.number(range) }
        for kind in PageKind.allCases {
            let drawn = PageDrawing(width: Self.width, height: Self.height).page(kind, seed: seed)
            let label = "\(kind.rawValue) \(seed)"
            // The numbers are drawn whatever is wanted: a trial is the same alone and among all.
            let (turn, blurring, noise) = (number(-0.3...0.3), number(0.55...0.75), number(1...3))
            if isWanted(.clean) { clean(kind, drawn.turned(turn, bed: Self.paper(kind)).blurred(blurring).scan(noise: noise, seed: seed), label) }
            let angle = number(-10...10)
            if Self.textual.contains(kind), isWanted(.skew) { skew(kind, drawn, angle, seed) }
            let (x, width) = (Int(number(60...1180)), 2 + Int(number(0...9)))
            let contrast = (number(-1...1) < 0 ? -1 : 1) * number(0.08...0.12)
            if kind != .photograph, isWanted(.streaks) {
                streak(kind, drawn.blurred(0.7).scan(noise: 2, seed: seed), x: x, width: width, contrast: contrast, label)
            }
            if Self.edged.contains(kind), isWanted(.blur) { blur(kind, drawn, seed, label) }
            let (row, count) = (Int(number(300...1400)), Int(number(2...9)))
            if Self.textual.contains(kind), isWanted(.rows) { rows(kind, drawn, seed, row, count, label) }
            if isWanted(.books) { books(kind, drawn, seed, label) }
            if Self.lined.contains(kind), kind != .plan, isWanted(.bend) { bend(kind, drawn, seed, label, paper: Self.paper(kind)) }
            let side = Int(number(0...3.99))
            if Self.lined.contains(kind), kind != .plan, kind != .fewLines, isWanted(.cut) {
                cut(drawn, side: side, seed, label, paper: Self.paper(kind))
            }
        }
        if isWanted(.clean) { blanks(seed) }
        if isWanted(.duplicates) { duplicates(seed) }
        if isWanted(.tones) { tones(seed) }
        if isWanted(.structure) { structure(seed) }
    }

    static func paper(_ kind: PageKind) -> Float { kind == .darkPaper ? 120 : 235 }

    private mutating func clean(_ kind: PageKind, _ page: ScannedPage, _ label: String) {
        let quality = measure(page)
        let verdicts = Judge(limits).verdicts(on: quality.measurements)
        let held = verdicts.filter { $0.action >= .hold }
        note("clean pages held", .atMost(0.005), !held.isEmpty, label + " " + held.map(\.sentence).joined(separator: " "))
        note("sharp pages called blurred", .atMost(0.005), action(quality, .edgeWidth, .edgeWidthAlong) != nil, label)
        if let ratio = quality[.localEdgeWidth]?.result.value {
            note("sharp pages said to be out of focus in a part", .atMost(0.005), action(quality, .localEdgeWidth) != nil, "\(label): \(ratio)")
        }
        if Self.blank.contains(kind) {
            note("blank pages not called blank", .atMost(0.005), !BlankPage.isBlank(quality), label)
        } else {
            note("pages with ink called blank", .atMost(0.005), BlankPage.isBlank(quality), label)
        }
        let bend = quality[.lineCurvature]?.result.value ?? 0
        note("flat pages said to bend by more than 1 mm", .atMost(0.005), bend > 1, "\(label): \(bend) mm")
        let bands = quality[.banding]?.result.value ?? 0
        note("even pages said to have bands of 0.4 codes", .atMost(0.005), bands > 0.4, "\(label): \(bands)")
        // A page that falls off in brightness and drawings that reach the frame are rightly told.
        guard kind != .gradient, kind != .stained, kind != .drawing else { return }
        let warned = verdicts.filter { $0.action == .warn }
        note("clean pages warned of", .atMost(0.05), !warned.isEmpty, label + " " + warned.map(\.sentence).joined(separator: " "))
    }

    /// More of the blank pages, smaller: every kind twice.
    private mutating func blanks(_ seed: UInt64) {
        var random = SeededNumbers(seed: seed &* 29 &+ 13)
        for index in 0..<2 * Self.blank.count {
            let kind = Self.blank[index % Self.blank.count]
            let canvas = small(kind, seed, 60 + index, width: 620, height: 877).turned(random.number(-0.3...0.3), bed: Self.paper(kind))
            let quality = measure(canvas.blurred(random.number(0.55...0.75)).scan(noise: random.number(1...3), seed: seed))
            note("blank pages not called blank", .atMost(0.005), !BlankPage.isBlank(quality), "\(kind.rawValue) \(seed) + \(index)")
        }
    }

    private mutating func skew(_ kind: PageKind, _ drawn: GreyCanvas, _ angle: Double, _ seed: UInt64) {
        let quality = measure(drawn.turned(angle, bed: Self.paper(kind)).blurred(0.7).scan(noise: 2, seed: seed))
        let found = quality[.skew]?.result.value
        let isNear = found.map { abs($0 - angle) <= 0.05 } ?? false
        let label = "\(kind.rawValue) \(seed): \(angle) was found as \(found.map { "\($0)" } ?? "nothing")"
        if Self.lined.contains(kind) {
            note("skew within 0.05° (lines of type and ruled lines)", .atLeast(0.95), isNear, label)
        } else {
            // Where lines wander, nothing said is better than something wrong.
            note("skew of handwriting, forms, newspapers not measurable", .atMost(0.45), found == nil, label)
            if let found { note("skew of these within 0.3°", .atLeast(0.95), abs(found - angle) <= 0.3, label) }
        }
    }

    private mutating func streak(_ kind: PageKind, _ page: ScannedPage, x: Int, width: Int, contrast: Double, _ label: String) {
        var page = page
        page.addStreak(x: x, width: width, contrast: contrast)
        let found = action(measure(page), .streaks, .lines) != nil
        note("streaks of 2 to 11 pixels and 8 to 12 %", .atLeast(0.98), found, "\(label) x \(x), \(width) pixels, \(contrast)")
    }

    private mutating func blur(_ kind: PageKind, _ drawn: GreyCanvas, _ seed: UInt64, _ label: String) {
        let limit = limits[.edgeWidth]?.warnAbove ?? 2.4
        // An edge of w pixels is a Gaussian blur of w / √(2π).
        let quality = measure(drawn.blurred(1.41 * limit / 2.5066).scan(noise: 2, seed: seed))
        let isMeasured = quality[.edgeWidth]?.result.value != nil
        guard isMeasured else { return }
        note("pages whose edges are 1.41 × the limit", .atLeast(0.97), action(quality, .edgeWidth, .edgeWidthAlong) != nil, label)
    }

    private mutating func rows(_ kind: PageKind, _ drawn: GreyCanvas, _ seed: UInt64, _ row: Int, _ count: Int, _ label: String) {
        let page = drawn.turned(0.8, bed: Self.paper(kind)).blurred(0.7).scan(noise: 2, seed: seed)
        let twice = measure(page.repeating(row..<row + count))
        note("rows that came twice", .atLeast(0.99), action(twice, .stuckRows, .repeatedRows) != nil, "\(label) row \(row), \(count)")
        guard shows(page, cut: row..<row + count) else { return }
        note(
            "rows that are missing in the middle of content", .atLeast(0.99), action(measure(page.without(row..<row + count)), .rowJumps) != nil,
            "\(label) row \(row), \(count)")
    }

    /// Whether what meets at a cut differs, on a twenty-fifth of the width: of rows between two lines, or of a whole thin line, nothing is left to tell.
    func shows(_ page: ScannedPage, cut rows: Range<Int>) -> Bool {
        (0..<page.width).count { x in
            let above = Int(page.pixels[(rows.lowerBound - 1) * page.width + x])
            return abs(above - Int(page.pixels[rows.upperBound * page.width + x])) > 60
        } >= page.width / 25
    }

    private mutating func cut(_ drawn: GreyCanvas, side: Int, _ seed: UInt64, _ label: String, paper: Float) {
        let move = [(-150.0, 0.0), (150, 0), (0, -210), (0, 210)][side]
        let page = drawn.turned(0, movedBy: move, bed: paper).blurred(0.7).scan(noise: 2, seed: seed)
        let quality = measure(page)
        // Between two lines nothing is cut.
        guard hasInk(atFrame: side, page) else { return }
        note("content that is cut off", .atLeast(0.98), action(quality, .contentAtBorder) != nil, "\(label) side \(side)")
    }

    /// Whether a hundredth of a side and more is darker than its paper at the frame.
    func hasInk(atFrame side: Int, _ page: ScannedPage) -> Bool {
        let (width, height) = (page.width, page.height)
        let places =
            side < 2 ? (0..<height).map { $0 * width + (side == 0 ? 0 : width - 1) } : (0..<width).map { (side == 2 ? 0 : height - 1) * width + $0 }
        let paper = places.map { Int(page.pixels[$0]) }.max() ?? 0
        return places.filter { Int(page.pixels[$0]) < paper - 60 }.count * 100 > places.count
    }

    private mutating func duplicates(_ seed: UInt64) {
        let kinds: [PageKind] = [.text, .twoColumns, .table, .manuscript, .newspaper, .drawing]
        var hashes: [(String, PageHash)] = []
        for (index, kind) in kinds.enumerated() {
            let drawn = PageDrawing(width: Self.width, height: Self.height).page(kind, seed: seed)
            let first = measure(drawn.blurred(0.7).scan(noise: 2, seed: seed)).hash.flatMap { PageHash($0) }
            let turned = drawn.turned(index.isMultiple(of: 2) ? 2 : -2, movedBy: (35, -35), bed: 235).blurred(0.75).scan(noise: 2.5, seed: seed + 1)
            let second = measure(turned).hash.flatMap { PageHash($0) }
            let distance = first.flatMap { first in second.map { first.distance(to: $0) } }
            note(
                "a page laid again, 2° and 3 mm off, is known", .atLeast(0.98), distance.map { $0 <= PageHash.threshold } ?? false,
                "\(kind.rawValue) \(seed): \(distance ?? -1)")
            if let first {
                for (name, other) in hashes {
                    note(
                        "another page is taken for it", .atMost(0.001), first.distance(to: other) <= PageHash.threshold,
                        "\(kind.rawValue) \(seed) for \(name)")
                }
                hashes.append((kind.rawValue, first))
            }
        }
        // Pages of one kind are most alike.
        for kind in kinds {
            let other = PageDrawing(width: Self.width, height: Self.height).page(kind, seed: seed &+ 7_919).blurred(0.7).scan(noise: 2, seed: seed)
            guard let hash = measure(other).hash.flatMap({ PageHash($0) }) else { continue }
            for (name, known) in hashes {
                note(
                    "another page is taken for it", .atMost(0.001), hash.distance(to: known) <= PageHash.threshold,
                    "\(kind.rawValue) \(seed) + 7919 for \(name): \(hash.distance(to: known))")
            }
        }
    }
}
