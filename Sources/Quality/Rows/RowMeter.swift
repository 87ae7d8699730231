import PlatenModel
import Statistics

/// Rows that came twice, are missing, or are none.
struct RowMeter: Sendable {
    private static let measures: [Measure] = [.stuckRows, .repeatedRows, .rowJumps, .uniformRows]
    /// Share of the pixels of a row that are exactly those above: with noise of half a code it is one in two. Where a quarter of the rows have more,
    /// there is no noise, whatever the tiles of a crowded page look like.
    private static let greatestLikeness = 0.9
    private static let likenessStep = 4
    /// Rows of a block of JPEG, and rows above and below repeated ones in which such likeness shows that they are alike by themselves.
    private static let block = 8
    /// Columns with a step that no lens draws so sharp, at least, in a thousand.
    private static let sharpShare = 7.0
    private static let leastSharp = 8
    /// Times the usual number of such steps in a row: data that was enlarged without interpolation is full of them.
    private static let sharpRatio = 6.0
    /// Rows above and below within which others are compared, and times that it has to have as many.
    private static let near = 24
    private static let aloneRatio = 3.0
    /// Rows that may have more than a few fair steps on a page whose own edges are softer, and the share of all steps that are fair at a cut: a rule that
    /// lies nearly along the rows has a few among many.
    private static let fairRows = 2
    private static let fairShare = 0.15
    /// Share of what it takes, and of all steps those that are fair, where the rows about it have none.
    private static let loneShare = 0.7
    private static let loneFairShare = 0.1
    private static let uniformStep = 15

    private struct Row {
        let least: UInt8
        let greatest: UInt8
        /// Columns by the step between the row before and this one.
        var steps = SharpSteps.Counts()

        var isUniform: Bool { greatest - least <= 1 }
    }

    private let width: Int
    /// The last six rows; the newest replaces the oldest.
    private var ring: [UInt8]
    private var rows: [Row] = []
    private var repeats = RowRepeats()
    /// Of every fourth row.
    private var likenesses: [Double] = []

    init(width: Int) {
        self.width = width
        ring = [UInt8](repeating: 0, count: width * SharpSteps.rows)
    }

    mutating func take(_ luma: Span<UInt8>, row: Int) {
        let summary = RowSummary(luma)
        rows.append(Row(least: summary.least, greatest: summary.greatest))
        if summary.greatest - summary.least > 3 { repeats.take(summary.hash, row: row) } else { repeats.skip() }
        if row > 0, row.isMultiple(of: Self.likenessStep) {
            let like = Self.equalPixels(luma, ring.span, at: (row - 1) % SharpSteps.rows * width)
            likenesses.append(Double(like) / Double(max(1, width)))
        }
        keep(luma, at: row % SharpSteps.rows * width)
        guard row >= SharpSteps.rows - 1 else { return }
        let steps = SharpSteps.count(ring.span, first: (row + 1) % SharpSteps.rows)
        rows[row - 2].steps = steps
    }

    private static func equalPixels(_ luma: Span<UInt8>, _ ring: Span<UInt8>, at start: Int) -> Int {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        var count = 0
        var x = 0
        while x &+ 8 <= luma.count {
            // Eight counters of a byte each, which 255 turns cannot overflow.
            let end = min(luma.count, x + 8 * 255)
            var counts: UInt64 = 0
            while x &+ 8 <= end {
                let difference: UInt64 = luma.vector(at: x) ^ ring.vector(at: start &+ x)
                counts &+= ~(((difference & low) &+ low) | difference | low) &>> 7
                x &+= 8
            }
            for byte in 0..<8 { count += Int(counts >> (8 * UInt64(byte)) & 0xFF) }
        }
        while x < luma.count {
            if luma[x] == ring[start + x] { count += 1 }
            x += 1
        }
        return count
    }

    private mutating func keep(_ luma: Span<UInt8>, at start: Int) {
        var copy = ring.mutableSpan
        for x in 0..<luma.count { copy[unchecked: start &+ x] = luma[unchecked: x] }
    }

    /// - Parameter noise: of a pixel, in codes. Nil: not known.
    func measurements(_ form: ImageForm, noise: Double?) -> [Measurement] {
        guard rows.count >= 16, width >= 16 else { return .notMeasurable(Self.measures, .imageTooSmall) }
        guard let noise, noise >= NoiseMeter.least, (OrderStatistics.percentile(likenesses, 0.75) ?? 0) < Self.greatestLikeness else {
            return .notMeasurable(Self.measures, .nothingToJudge)
        }
        var repeats = repeats
        repeats.skip()
        let runs = repeats.runs.filter { !isAlike(around: $0) }
        let stuck = runs.filter { $0.lag == 1 }
        let repeated = runs.filter { $0.lag > 1 }
        return [
            measurement(.stuckRows, stuck.map(\.rows), form, isSum: true), measurement(.repeatedRows, repeated.map(\.rows), form, isSum: true),
            measurement(.rowJumps, jumps, form), uniform(form),
        ]
    }

    /// Whether rows above and below are alike as well, if not to the pixel: in what was compressed all rows of flat blocks are, and some of them are so
    /// over the whole width. Rows that a scanner sent twice stand between others that have their noise.
    private func isAlike(around run: RowRepeats.Run) -> Bool {
        // Nil: the image ends there, and nobody knows.
        func isAlike(_ near: Range<Int>) -> Bool? {
            let looked = near.clamped(to: 0..<rows.count).filter { $0.isMultiple(of: Self.likenessStep) }.map { $0 / Self.likenessStep - 1 }
                .filter { likenesses.indices.contains($0) }
            return looked.isEmpty ? nil : looked.contains { likenesses[$0] >= Self.greatestLikeness }
        }
        let (first, end) = (run.rows.lowerBound, run.rows.upperBound)
        // The first of the rows below is compared with the last of the run.
        let (above, below) = (isAlike(first - Self.block..<first), isAlike(end + 1..<end + 1 + Self.block))
        // All but the first row of one block: the last of flat ones has such neighbours on one side only.
        let isBlock = run.lag == 1 && first % Self.block == 1 && end.isMultiple(of: Self.block)
        let isWithin = (above ?? below ?? false) && (below ?? above ?? false)
        return isWithin || isBlock && (above == true || below == true)
    }

    private func measurement(_ measure: Measure, _ ranges: [Range<Int>], _ form: ImageForm, isSum: Bool = false) -> Measurement {
        Measurement(
            measure, .value(Double(isSum ? ranges.reduce(0) { $0 + $1.count } : ranges.count)),
            places: ranges.prefix(100).compactMap { form.place(0..<width, $0) })
    }

    /// Rows between which something is missing, or was pushed aside: many pixels change at once there, where any lens spreads a change over several
    /// rows.
    private var jumps: [Range<Int>] {
        let sharp = rows.map { Double($0.steps.sharp) }
        let fair = rows.map { Double($0.steps.fair) }
        let few = max(Double(Self.leastSharp), Self.sharpShare / 1000 * Double(width))
        let least = max(few, Self.sharpRatio * (OrderStatistics.percentile(sharp, 0.95) ?? 0))
        // Where the page's own edges are never as steep, less than a step of a cut is told.
        let isSoft = fair.count { 2 * $0 > few } <= Self.fairRows
        return rows.indices.filter { row in
            guard row > 0 else { return false }
            if sharp[row] >= least, isAlone(row, sharp) { return true }
            if isSoft, fair[row] >= few, fair[row] >= Self.fairShare * Double(rows[row].steps.all), isAlone(row, fair) { return true }
            return isLone(row, sharp, fair, few: few, isSoft: isSoft)
        }.map { $0 - 1..<$0 + 1 }
    }

    /// Whether a row has a little less than it takes where the rows about it have far less: many steps that hardly any lens draws on any page, and a few, one
    /// at least that no lens draws, on a page whose own edges are softer and where the rows about it have nothing at all.
    private func isLone(_ row: Int, _ sharp: [Double], _ fair: [Double], few: Double, isSoft: Bool) -> Bool {
        let less = Self.loneShare * few
        guard sharp[row] >= 1, fair[row] >= less else { return false }
        let others = Self.greatest(near: row, fair)
        let beside = [row - 1, row + 1].filter(fair.indices.contains).map { fair[$0] }.max() ?? 0
        if sharp[row] >= less, isAlone(row, sharp), fair[row] >= 2 * max(few, others), fair[row] > beside { return true }
        return isSoft && beside == 0 && others <= 1 && fair[row] >= Self.loneFairShare * Double(rows[row].steps.all)
    }

    /// Whether no row near it has so many: thin lines and the dots of a print do, over many rows.
    private func isAlone(_ row: Int, _ counts: [Double]) -> Bool {
        // One cut may show between two pairs of rows.
        let isGreater = counts[row] > counts[max(0, row - 1)] && counts[row] >= counts[min(counts.count - 1, row + 1)]
        return isGreater && counts[row] >= Self.aloneRatio * Self.greatest(near: row, counts)
    }

    /// Of the rows above and below a row, without those beside it.
    private static func greatest(near row: Int, _ counts: [Double]) -> Double {
        let near = max(0, row - Self.near)...min(counts.count - 1, row + Self.near)
        return near.lazy.filter { abs($0 - row) > 1 }.map { counts[$0] }.max() ?? 0
    }

    /// Rows of one code between rows with an image. At the ends of an image they may be bed or lid.
    private func uniform(_ form: ImageForm) -> Measurement {
        guard let first = rows.firstIndex(where: { !$0.isUniform }), let last = rows.lastIndex(where: { !$0.isUniform }) else {
            return Measurement(.uniformRows, .notMeasurable(.nothingToJudge))
        }
        var ranges: [Range<Int>] = []
        var index = first
        while index < last {
            guard rows[index].isUniform else {
                index += 1
                continue
            }
            let start = index
            while rows[index].isUniform { index += 1 }
            // Paper that is lighter than all codes has rows of one code, too: what stands beside them is as light.
            let (before, code) = (rows[start - 1], Int(rows[start].least))
            if code < Int(before.least) - Self.uniformStep || code > Int(before.greatest) + Self.uniformStep || code <= 2 && before.greatest > 60 {
                ranges.append(start..<index)
            }
        }
        return measurement(.uniformRows, ranges, form, isSum: true)
    }
}
