/// A straight line through points of which some say nothing: the line by the median of the slopes of all pairs (Theil and Sen), then least squares
/// of what lies near it.
package struct RobustLine: Sendable {
    package let line: FittedLine
    /// Points that it was fitted to.
    package let inliers: Int
    /// Standard error of its slope, by how the points lie about it.
    package let slopeError: Double

    /// - Parameter leastSpread: standard deviation of the points that is taken for granted.
    /// Nil: there are fewer than three points, or all of them have one x.
    package init?(_ points: [(x: Double, y: Double)], leastSpread: Double) {
        guard points.count >= 3 else { return nil }
        var slopes: [Double] = []
        for (index, first) in points.enumerated() {
            for second in points[(index + 1)...] where second.x != first.x { slopes.append((second.y - first.y) / (second.x - first.x)) }
        }
        guard let slope = OrderStatistics.median(slopes), let at = OrderStatistics.median(points.map { $0.y - slope * $0.x }) else { return nil }
        let distances = points.map { $0.y - at - slope * $0.x }
        let spread = max(leastSpread, OrderStatistics.spread(distances) ?? 0)
        let kept = zip(points, distances).filter { abs($0.1) <= 3 * spread }.map(\.0)
        guard kept.count >= 3, let line = FittedLine(kept) else { return nil }
        let mean = kept.reduce(0) { $0 + $1.x } / Double(kept.count)
        let across = kept.reduce(0) { $0 + ($1.x - mean) * ($1.x - mean) }
        let rest = kept.reduce(0) { $0 + ($1.y - line.value($1.x)) * ($1.y - line.value($1.x)) } / Double(kept.count - 2)
        guard across > 0 else { return nil }
        self.line = line
        inliers = kept.count
        slopeError = max(leastSpread, rest.squareRoot()) / across.squareRoot()
    }
}
