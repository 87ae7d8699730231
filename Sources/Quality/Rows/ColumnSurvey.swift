/// What the parts of a page tell of each column, counted for all columns at once: of nearly all of them it tells that they are in order.
struct ColumnSurvey: Sendable {
    /// Parts with paper on both sides of the column on rows enough.
    private(set) var papers: [Int32]
    /// Parts that count for lines, their rows with paper on both sides, and those of them that have a line.
    private(set) var ruled: [Int32]
    private(set) var rows: [Int32]
    private(set) var lines: [Int32]
    /// Parts that have a mean, and those by which the column is lighter, or darker, by so much.
    private(set) var told: [Int32]
    private(set) var light: [Int32]
    private(set) var dark: [Int32]

    /// - Parameters:
    ///   - least: codes by which a column has to be lighter or darker.
    ///   - linePaper: share of the rows of a part that need paper on both sides for it to count for lines.
    init(_ parts: [StreakBand], columns: Int, least: Double, linePaper: Double) {
        papers = [Int32](repeating: 0, count: columns)
        (ruled, rows, lines, told, light, dark) = (papers, papers, papers, papers, papers, papers)
        // The bands hold twice the differences.
        let twice = Float(2 * least)
        for part in parts {
            let enough = Int32(part.leastTelling)
            let many = Int32((linePaper * Double(part.rows)).rounded(.up))
            Self.countPaper(part, columns, enough: enough, many: many, &papers, &ruled, &rows, &lines)
            Self.countMeans(part, columns, enough: enough, twice: twice, &told, &light, &dark)
        }
    }

    // Comparisons become numbers, and the loops have no branch, so that many columns are counted at once.

    private static func countPaper(
        _ part: StreakBand, _ columns: Int, enough: Int32, many: Int32, _ papers: inout [Int32], _ ruled: inout [Int32], _ rows: inout [Int32],
        _ lines: inout [Int32]
    ) {
        let (counts, partLines) = (part.counts.span, part.lines.span)
        var papers = papers.mutableSpan
        var ruled = ruled.mutableSpan
        var rows = rows.mutableSpan
        var lines = lines.mutableSpan
        precondition(counts.count >= columns && partLines.count >= columns)
        for column in 0..<columns {
            let line = partLines[unchecked: column]
            let all = line &+ counts[unchecked: column]
            let isRuled: Int32 = all >= many ? 1 : 0
            papers[unchecked: column] &+= all >= enough ? 1 : 0
            ruled[unchecked: column] &+= isRuled
            rows[unchecked: column] &+= (0 &- isRuled) & all
            lines[unchecked: column] &+= (0 &- isRuled) & line
        }
    }

    private static func countMeans(
        _ part: StreakBand, _ columns: Int, enough: Int32, twice: Float, _ told: inout [Int32], _ light: inout [Int32], _ dark: inout [Int32]
    ) {
        let (counts, sums) = (part.counts.span, part.sums.span)
        var told = told.mutableSpan
        var light = light.mutableSpan
        var dark = dark.mutableSpan
        precondition(counts.count >= columns && sums.count >= columns)
        for column in 0..<columns {
            let (count, sum) = (counts[unchecked: column], Float(sums[unchecked: column]))
            let limit = twice * Float(count)
            let isTold: Int32 = count >= enough ? 1 : 0
            told[unchecked: column] &+= isTold
            light[unchecked: column] &+= isTold & (sum >= limit ? 1 : 0)
            dark[unchecked: column] &+= isTold & (sum <= -limit ? 1 : 0)
        }
    }
}
