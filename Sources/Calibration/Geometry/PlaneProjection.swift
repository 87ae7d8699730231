import Statistics

/// A plane seen from anywhere: places of it become `(a·u + b·v + c) / (g·u + h·v + 1)` across and `(d·u + e·v + f) / (g·u + h·v + 1)` down.
struct PlaneProjection: Sendable {
    private let factors: [Double]

    /// By least squares of the equations multiplied out. Nil: the places do not tell it.
    ///
    /// - Parameter pairs: places of the plane, and where they are seen. Both should be near 1 at most, for the sake of the sums.
    init?(_ pairs: [(plane: SIMD2<Double>, seen: SIMD2<Double>)]) {
        var sums = [[Double]](repeating: [Double](repeating: 0, count: 8), count: 8)
        var results = [Double](repeating: 0, count: 8)
        for (plane, seen) in pairs {
            let (u, v) = (plane.x, plane.y)
            for (row, result) in [
                ([u, v, 1, 0, 0, 0, -u * seen.x, -v * seen.x], seen.x), ([0, 0, 0, u, v, 1, -u * seen.y, -v * seen.y], seen.y),
            ] {
                for first in 0..<8 {
                    results[first] += row[first] * result
                    for second in 0..<8 { sums[first][second] += row[first] * row[second] }
                }
            }
        }
        guard let solution = LinearEquations.solve(sums, results) else { return nil }
        factors = solution
    }

    /// Where a place of the plane is seen.
    func callAsFunction(_ place: SIMD2<Double>) -> SIMD2<Double> {
        let scale = factors[6] * place.x + factors[7] * place.y + 1
        return SIMD2(
            (factors[0] * place.x + factors[1] * place.y + factors[2]) / scale, (factors[3] * place.x + factors[4] * place.y + factors[5]) / scale)
    }
}
