import PlatenModel
import Statistics

/// What the crossings of a grid of lines say of the straightness of images.
///
/// Crossings are laid over those of an even grid seen from anywhere (a projective fit: a camera need not look straight down); what then is left is
/// distortion, of a lens or of an uneven travel.
struct GridMeter: Sendable {
    /// Lines each way. With fewer, the fit follows what it should tell.
    private static let leastLines = 7
    /// Places at which a line has to be met.
    private static let leastMeetings = 6
    /// Lines each way of which crossings are looked at: of millimetre paper of A0 there are a million, and every tenth line tells as much.
    private static let mostLines = 100
    /// Share of the crossings of these lines that have to be there: else it is print.
    private static let leastShare = 0.6
    /// Pixels by which a crossing may move otherwise than its neighbours do, and the share of its own way: else a speck lies on it.
    private static let disturbance = (pixels: 2.0, share: 0.5)

    private var upright: GridLines
    private var level: GridLines

    /// - Parameter spacing: pixels from one line to the next, across and down.
    init(spacing: (x: Double, y: Double)) {
        upright = GridLines(spacing: spacing.x)
        level = GridLines(spacing: spacing.y)
    }

    /// Takes the places across of lines that go down, at a row.
    mutating func take(upright places: [Double], row: Double) { upright.take(places, at: row) }

    /// Takes the places down of lines that go across, at a column.
    mutating func take(level places: [Double], column: Double) { level.take(places, at: column) }

    private struct Crossing {
        let plane: SIMD2<Double>
        let seen: SIMD2<Double>
    }

    /// Nil: there is no grid.
    func finish() -> GridReading? {
        let (allColumns, allRows) = (upright.crossed(least: Self.leastMeetings), level.crossed(least: Self.leastMeetings))
        guard allColumns.count >= Self.leastLines, allRows.count >= Self.leastLines else { return nil }
        let (columns, rows) = (Self.thinned(allColumns), Self.thinned(allRows))
        let crossings = columns.flatMap { column, across in
            rows.compactMap { row, down in
                Self.crossing(across, down).map { Crossing(plane: SIMD2(Double(column), Double(row)), seen: $0) }
            }
        }
        guard Double(crossings.count) >= Self.leastShare * Double(columns.count * rows.count) else { return nil }
        return Self.reading(crossings, columns: allColumns.count, rows: allRows.count)
    }

    /// At most so many lines: those whose number is a multiple, counted anew, make an even grid as well.
    private static func thinned<Line>(_ lines: [Int: Line]) -> [Int: Line] {
        let step = (lines.count + mostLines - 1) / mostLines
        return Dictionary(uniqueKeysWithValues: lines.filter { $0.key.isMultiple(of: step) }.map { ($0.key / step, $0.value) })
    }

    /// Where two lines cross: each is looked up at the place of the other until both agree.
    private static func crossing(
        _ upright: [(along: Double, place: Double)], _ level: [(along: Double, place: Double)]
    ) -> SIMD2<Double>? {
        guard var y = OrderStatistics.median(level.map(\.place)) else { return nil }
        var x = 0.0
        for _ in 0..<4 {
            guard let across = place(upright, at: y), let down = place(level, at: across) else { return nil }
            (x, y) = (across, down)
        }
        return SIMD2(x, y)
    }

    /// Where a line is between two places at which it was met. Nil: beyond its ends.
    private static func place(_ line: [(along: Double, place: Double)], at along: Double) -> Double? {
        guard let next = line.firstIndex(where: { $0.along >= along }), next > 0 else { return nil }
        let (before, after) = (line[next - 1], line[next])
        return before.place + (after.place - before.place) * (along - before.along) / (after.along - before.along)
    }

    private static func reading(_ crossings: [Crossing], columns: Int, rows: Int) -> GridReading? {
        let (xs, ys) = (crossings.map(\.seen.x), crossings.map(\.seen.y))
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return nil }
        let diagonal = ((right - left) * (right - left) + (bottom - top) * (bottom - top)).squareRoot()
        let steps = Double(max(columns, rows))
        func residuals(_ crossings: [Crossing]) -> [SIMD2<Double>]? {
            PlaneProjection(crossings.map { ($0.plane / steps, $0.seen / diagonal) }).map { projection in
                crossings.map { $0.seen - projection($0.plane / steps) * diagonal }
            }
        }
        guard let first = residuals(crossings) else { return nil }
        let places = Dictionary(crossings.indices.map { (SIMD2<Int>(crossings[$0].plane), $0) }) { first, _ in first }
        let kept = crossings.indices.filter { !isDisturbed($0, crossings, first, places) }.map { crossings[$0] }
        guard Double(kept.count) >= 0.8 * Double(crossings.count), kept.count >= leastLines * leastLines, let last = residuals(kept) else {
            return nil
        }
        let greatest = last.map { ($0 * $0).sum().squareRoot() }.max() ?? 0
        return GridReading(columns: columns, rows: rows, crossings: kept.count, distortion: greatest / diagonal * 100)
    }

    /// Whether a crossing lies elsewhere than those beside it say.
    private static func isDisturbed(
        _ index: Int, _ crossings: [Crossing], _ residuals: [SIMD2<Double>], _ places: [SIMD2<Int>: Int]
    ) -> Bool {
        let own = SIMD2<Int>(crossings[index].plane)
        let near = (-1...1).flatMap { x in (-1...1).compactMap { y in x == 0 && y == 0 ? nil : places[own &+ SIMD2(x, y)] } }
        guard near.count >= 2, let x = OrderStatistics.median(near.map { residuals[$0].x }),
            let y = OrderStatistics.median(near.map { residuals[$0].y })
        else { return true }
        let off = residuals[index] - SIMD2(x, y)
        let limit = disturbance.pixels + disturbance.share * (residuals[index] * residuals[index]).sum().squareRoot()
        return (off * off).sum().squareRoot() > limit
    }
}
