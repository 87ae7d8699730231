/// A straight line through points, by weighted least squares: y by x.
struct FittedLine: Sendable {
    let at: Double
    let slope: Double

    /// Nil: the points have no weight, or all of them have one x.
    init?(_ points: [(x: Double, y: Double, weight: Double)]) {
        let weight = points.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return nil }
        let x = points.reduce(0) { $0 + $1.x * $1.weight } / weight
        let y = points.reduce(0) { $0 + $1.y * $1.weight } / weight
        let spread = points.reduce(0) { $0 + $1.weight * ($1.x - x) * ($1.x - x) }
        guard spread > 0 else { return nil }
        slope = points.reduce(0) { $0 + $1.weight * ($1.x - x) * ($1.y - y) } / spread
        at = y - slope * x
    }

    func value(_ x: Double) -> Double { at + slope * x }
}
