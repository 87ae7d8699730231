/// A plane through levels at places, by least squares.
package struct FittedPlane: Sendable {
    package let at: Double
    package let across: Double
    package let down: Double

    /// Nil: the places lie on a line, or there are none.
    package init?(_ points: [(x: Double, y: Double, level: Double)]) {
        let count = Double(points.count)
        guard count > 0 else { return nil }
        let (mx, my) = (points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
        let mean = points.reduce(0) { $0 + $1.level } / count
        var (xx, yy, xy, xl, yl) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for point in points {
            let (x, y, level) = (point.x - mx, point.y - my, point.level - mean)
            xx += x * x
            yy += y * y
            xy += x * y
            xl += x * level
            yl += y * level
        }
        let determinant = xx * yy - xy * xy
        guard determinant > 1e-9 else { return nil }
        across = (xl * yy - yl * xy) / determinant
        down = (yl * xx - xl * xy) / determinant
        at = mean - across * mx - down * my
    }

    package func value(_ x: Double, _ y: Double) -> Double { at + across * x + down * y }
}
