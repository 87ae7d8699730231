/// How far the ink of one strip of a page lies below that of another.
struct ProfileShift: Sendable {
    /// Pixels that they are moved against one another, both ways.
    let reach: Int

    /// Pixels by which a profile lies below another, by the peak of their correlation. Nil: there is nothing in it, or it lies farther off.
    func between(_ part: [Float], _ other: [Float]) -> Double? { correlations(of: part, against: other).flatMap(peak) }

    /// Products of the steps of two profiles, by how far the first is moved against the second. Nil: there is nothing in it.
    private func correlations(of part: [Float], against others: [Float]) -> [Double]? {
        // Steps from row to row: base lines and rules are sharp, the bodies of letters are not.
        func steps(_ values: [Float]) -> [Float] { zip(values.dropFirst(), values).map { $0 - $1 } }
        let (a, b) = (steps(part), steps(others))
        guard a.count > 4 * reach, a.contains(where: { $0 != 0 }) else { return nil }
        let (first, second) = (a.span, b.span)
        return (-reach...reach).map { lag in
            var sum: Float = 0
            for y in reach..<first.count - reach { sum += first[unchecked: y &+ lag] * second[unchecked: y] }
            return Double(sum)
        }
    }

    /// The place of the greatest, by a parabola; nil where it lies at an end.
    private func peak(_ scores: [Double]) -> Double? {
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), best > 0, best < scores.count - 1, scores[best] > 0 else { return nil }
        let (before, here, after) = (scores[best - 1], scores[best], scores[best + 1])
        let bend = before - 2 * here + after
        return Double(best - reach) + (bend < 0 ? (before - after) / (2 * bend) : 0)
    }
}
