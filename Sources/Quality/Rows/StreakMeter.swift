import PlatenModel
import Statistics

/// Streaks along the scan, from dirt on a feeder's glass or a calibration strip, and lines over the whole length, from an element that is dead.
struct StreakMeter: Sendable {
    /// Parts of the length that have to tell the same.
    private static let parts = 16
    private static let leastParts = 8
    /// The same of a line, and of each part the share of its rows that have paper on both sides.
    private static let lineParts = 10
    private static let linePaper = 0.15
    private static let agreement = 0.9
    /// Standard errors by which the parts' median has to be off: paper that is stained or shaded, of which little is to be seen, scatters by itself.
    private static let significance = 5.0
    /// Of a standard error of a mean that of a median of as many.
    private static let medianError = 1.2533
    /// Codes. Nobody sees a streak of one.
    private static let leastStreak = 1.0
    /// Share of the rows with paper on both sides that have the line: a ruled one ends before the edge of the page.
    private static let lineShare = 0.98
    /// Of a shade that bends, less of what shows against far neighbours is left against near ones; of a streak's sides half.
    private static let shadeShare = 0.45
    private static let wholeShare = 0.8
    private static let greatestCount = 24
    /// Of the light of the paper, which is not the same everywhere on old or bent leaves.
    private static let paperLight = 0.6...1.4

    private var scales: [StreakScale]

    /// Narrow streaks show against near neighbours, broad ones against those that lie outside of them.
    init(width: Int) {
        scales = [4, 14].map { StreakScale(width: width, distance: $0) }
    }

    /// - Parameters:
    ///   - noise: of a pixel, in codes, by what passed so far.
    ///   - paper: luma code of the paper, by what passed so far.
    mutating func take(_ luma: Span<UInt8>, row: Int, noise: Double, paper: Int) {
        let likeness = Int16(min(200, max(4 * noise, 3).rounded(.up)))
        let reach = Int16(min(200, max(8 * noise, 6).rounded(.up)))
        let light = (Double(paper) * Self.paperLight.lowerBound, Double(paper) * Self.paperLight.upperBound)
        let range = Int16(light.0) - reach...max(Int16(paper) + reach, Int16(light.1))
        // What goes along the whole scan shows on some of the rows as on all of them.
        if row.isMultiple(of: 4) { scales[0].take(luma, paper: range, likeness: likeness) }
        if row.isMultiple(of: 8) { scales[1].take(luma, paper: range, likeness: likeness) }
    }

    private struct Found {
        let column: Int
        /// Codes, lighter than the neighbours where positive.
        let value: Double
        let distance: Int
    }

    consuming func measurements(_ form: ImageForm, height: Int, noise: Double) -> [Measurement] {
        guard scales.contains(where: { !$0.columns.isEmpty }), height >= 512 else {
            return .notMeasurable([.streaks, .lines], .imageTooSmall)
        }
        for index in scales.indices { scales[index].finish() }
        var streaks: [Found] = []
        var lines: [Found] = []
        var judged = 0
        let allParts = scales.map { Self.parts(of: $0.bands) }
        let least = max(Self.leastStreak, 0.3 * noise)
        for (scale, parts) in zip(scales, allParts) {
            let survey = ColumnSurvey(parts, columns: scale.columns.count, least: least, linePaper: Self.linePaper)
            for (index, column) in scale.columns.enumerated() {
                let (streak, line, isJudged) = Self.judge(parts, scale.bands, survey, index, least: least)
                if isJudged { judged += 1 }
                if let streak { streaks.append(Found(column: column, value: streak, distance: scale.distance)) }
                if line { lines.append(Found(column: column, value: 1, distance: scale.distance)) }
            }
        }
        // Half of the columns at least: where a picture covers the rest, nobody knows.
        guard judged * 2 >= scales.reduce(0, { $0 + $1.columns.count }) else {
            return .notMeasurable([.streaks, .lines], .nothingToJudge)
        }
        let found = Self.grouped(streaks).filter { $0.distance == scales[0].distance || !Self.isShade($0, scales[0], allParts[0]) }
        let whole = Self.grouped(lines)
        // No scanner has so many: the original is striped.
        guard found.count + whole.count <= Self.greatestCount else {
            return .notMeasurable([.streaks, .lines], .nothingToJudge)
        }
        func places(_ list: [Found], values: Bool) -> [MeasuredPlace] {
            list.compactMap { form.place($0.column - 2..<$0.column + 3, 0..<height, value: values ? $0.value : nil) }
        }
        return [
            Measurement(.streaks, .value(found.map { abs($0.value) }.max() ?? 0), places: places(found, values: true)),
            Measurement(.lines, .value(Double(whole.count)), places: places(whole, values: false)),
        ]
    }

    /// The bands put together to ``parts`` at most, the top first.
    private static func parts(of bands: [StreakBand]) -> [StreakBand] {
        guard bands.count > Self.parts else { return bands }
        return (0..<Self.parts).compactMap { part in
            let range = part * bands.count / Self.parts..<(part + 1) * bands.count / Self.parts
            guard var sum = bands[range].first else { return nil }
            for band in bands[range].dropFirst() { sum.add(band) }
            return sum
        }
    }

    private static func judge(
        _ parts: [StreakBand], _ bands: [StreakBand], _ survey: ColumnSurvey, _ column: Int, least: Double
    ) -> (streak: Double?, line: Bool, isJudged: Bool) {
        let (few, papers, ruled) = (min(leastParts, parts.count), survey.papers[column], survey.ruled[column])
        guard papers >= few, papers >= 6 else { return (nil, false, false) }
        if ruled >= min(lineParts, parts.count), ruled >= 6, Double(survey.lines[column]) >= lineShare * Double(survey.rows[column]) {
            return (nil, true, true)
        }
        // Half of what is told says that it is so much lighter, or darker: else nothing has to be sorted for the median.
        let told = survey.told[column]
        guard told >= few, told >= 6, 2 * max(survey.light[column], survey.dark[column]) >= told else { return (nil, false, true) }
        let means = parts.compactMap { $0.mean(column) }
        guard let middle = OrderStatistics.median(means), abs(middle) >= least, let spread = OrderStatistics.spread(means),
            abs(middle) >= significance * medianError * spread / Double(means.count).squareRoot()
        else { return (nil, false, true) }
        // Dirt is as dark everywhere; what is printed leaves the margins.
        func agrees(_ mean: Double) -> Bool { (mean > 0) == (middle > 0) && abs(mean) > max(0.25, 0.4 * abs(middle)) }
        let first = bands.lazy.compactMap { $0.mean(column) }.first
        let last = bands.reversed().lazy.compactMap { $0.mean(column) }.first
        guard let first, let last, agrees(first), agrees(last) else { return (nil, false, true) }
        return (Double(means.filter(agrees).count) >= agreement * Double(means.count) ? middle : nil, false, true)
    }

    /// Whether what shows against far neighbours is the bend of a shade, as of a leaf that rises towards its gutter: against near ones next to nothing is
    /// left of it, everywhere. A streak has sides, at which near neighbours differ by half of it, or by too much to be compared.
    private static func isShade(_ found: Found, _ near: StreakScale, _ parts: [StreakBand]) -> Bool {
        // Its sides lie as far from where it shows most as far neighbours may stand beside it, and tell near ones.
        let side = found.distance - near.distance
        let reach = (found.column - side...found.column + side)
        guard near.columns.contains(reach.lowerBound), near.columns.contains(reach.upperBound) else { return false }
        var values: [Double] = []
        for column in reach {
            let means = parts.compactMap { $0.mean(column - near.columns.lowerBound) }
            guard 2 * means.count >= parts.count, let middle = OrderStatistics.median(means) else { return false }
            values.append(middle)
        }
        // A narrow streak is seen whole by near neighbours. Both sides of a broad one are several columns wide, noise is not.
        guard values.allSatisfy({ abs($0) < wholeShare * abs(found.value) }) else { return false }
        return zip(values, zip(values.dropFirst(), values.dropFirst(2))).allSatisfy { abs($0 + $1.0 + $1.1) < 3 * shadeShare * abs(found.value) }
    }

    /// The greatest of those that lie together: a streak has echoes of half its height at its neighbours' distance.
    private static func grouped(_ found: [Found]) -> [Found] {
        var kept: [Found] = []
        for candidate in found.sorted(by: { abs($0.value) > abs($1.value) })
        where !kept.contains(where: { abs($0.column - candidate.column) <= 2 * max($0.distance, candidate.distance) }) {
            kept.append(candidate)
        }
        return kept
    }
}
