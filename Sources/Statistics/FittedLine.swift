/// A straight line through points, by weighted least squares: y by x.
package struct FittedLine: Sendable {
    package let at: Double
    package let slope: Double

    /// Nil: the points have no weight, or all of them have one x.
    package init?(_ points: [(x: Double, y: Double, weight: Double)]) {
        let weight = points.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return nil }
        let x = points.reduce(0) { $0 + $1.x * $1.weight } / weight
        let y = points.reduce(0) { $0 + $1.y * $1.weight } / weight
        let spread = points.reduce(0) { $0 + $1.weight * ($1.x - x) * ($1.x - x) }
        guard spread > 0 else { return nil }
        slope = points.reduce(0) { $0 + $1.weight * ($1.x - x) * ($1.y - y) } / spread
        at = y - slope * x
    }

    /// All points weigh the same.
    package init?(_ points: [(x: Double, y: Double)]) {
        self.init(points.map { ($0.x, $0.y, weight: 1) })
    }

    package func value(_ x: Double) -> Double { at + slope * x }
}
