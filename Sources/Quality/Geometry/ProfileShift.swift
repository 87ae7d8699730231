/// How far the ink of one strip of a page lies below that of another.
struct ProfileShift: Sendable {
    /// Pixels that they are moved against one another at most, both ways.
    static let greatestReach = 7

    private let reach: Int

    /// - Parameter reach: pixels that they are moved against one another, both ways; ``greatestReach`` at most.
    init(reach: Int) {
        precondition((1...Self.greatestReach).contains(reach))
        self.reach = reach
    }

    /// Pixels by which a profile lies below another, by the peak of their correlation. Nil: there is nothing in it, or it lies farther off.
    func between(_ part: [Float], _ other: [Float]) -> Double? { correlations(of: part, against: other).flatMap(peak) }

    /// Products of the steps of two profiles, by how far the first is moved against the second. Nil: there is nothing in it.
    private func correlations(of part: [Float], against others: [Float]) -> [Double]? {
        // Steps from row to row: base lines and rules are sharp, the bodies of letters are not.
        func steps(_ values: [Float]) -> [Float] { values.indices.dropLast().map { values[$0 + 1] - values[$0] } }
        let (a, b) = (steps(part), steps(others))
        guard a.count > 4 * reach, a.contains(where: { $0 != 0 }) else { return nil }
        // Sixteen lags at once, of which the last are none; each has its sum to itself, row by row.
        let spare = 15 - 2 * reach
        let (moved, fixed) = ((a + [Float](repeating: 0, count: spare)).span, b.span)
        var sums = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)
        for y in reach..<a.count - reach {
            let step = SIMD4<Float>(repeating: fixed[unchecked: y])
            let first = y &- reach
            sums.0 += moved.vector(at: first, as: SIMD4<Float>.self) * step
            sums.1 += moved.vector(at: first &+ 4, as: SIMD4<Float>.self) * step
            sums.2 += moved.vector(at: first &+ 8, as: SIMD4<Float>.self) * step
            sums.3 += moved.vector(at: first &+ 12, as: SIMD4<Float>.self) * step
        }
        return [sums.0, sums.1, sums.2, sums.3].flatMap { four in (0..<4).map { Double(four[$0]) } }.dropLast(spare)
    }

    /// The place of the greatest, by a parabola; nil where it lies at an end.
    private func peak(_ scores: [Double]) -> Double? {
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), best > 0, best < scores.count - 1, scores[best] > 0 else { return nil }
        let (before, here, after) = (scores[best - 1], scores[best], scores[best + 1])
        let bend = before - 2 * here + after
        return Double(best - reach) + (bend < 0 ? (before - after) / (2 * bend) : 0)
    }
}
