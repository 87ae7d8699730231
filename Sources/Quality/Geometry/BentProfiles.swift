/// Profiles of upright strips of a page whose lines bend as a parabola: where all are moved to lie on one line, their sum is sharpest.
///
/// Shifts from strip to strip say the same by pairs; all strips together say it more closely where there are few lines, or large ones.
struct BentProfiles {
    /// Ink by row, of each strip from the left.
    let parts: [[Float]]
    /// Pixels from the middle of one strip to that of the next.
    let spacing: Double
    /// Standard errors about what is known that are looked through, by half of one each.
    private static let reach = 3.0
    private static let step = 0.5
    /// Turns in which the lean and the bend are found in turn.
    private static let turns = 2

    /// How lines run: down by so many pixels a pixel to the right in the middle, and by how much that changes each pixel.
    struct Form {
        var slope: Double
        var bend: Double
    }

    /// The form near a known one at which the strips agree best.
    ///
    /// - Parameter errors: standard errors of the known one.
    func fitted(_ known: Form, errors: Form) -> Form {
        var form = known
        for _ in 0..<Self.turns {
            form.bend = best(about: known.bend, error: errors.bend) { sharpness(Form(slope: form.slope, bend: $0)) }
            form.slope = best(about: known.slope, error: errors.slope) { sharpness(Form(slope: $0, bend: form.bend)) }
        }
        return form
    }

    /// Where a score is greatest, by a parabola through it and its neighbours.
    private func best(about known: Double, error: Double, _ score: (Double) -> Double) -> Double {
        let step = Self.step * error
        let count = Int(Self.reach / Self.step)
        let scores = (-count...count).map { score(known + Double($0) * step) }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return known }
        let place = known + Double(best - count) * step
        guard best > 0, best < scores.count - 1 else { return place }
        let (before, here, after) = (scores[best - 1], scores[best], scores[best + 1])
        let curve = before - 2 * here + after
        return curve < 0 ? place + step * (before - after) / (2 * curve) : place
    }

    /// Squares of the steps of the sum of all strips, each moved up by as much as it lies lower.
    private func sharpness(_ form: Form) -> Double {
        let rows = parts.first?.count ?? 0
        var sums = [Float](repeating: 0, count: rows)
        for (index, part) in parts.enumerated() {
            let x = (Double(index) + 0.5 - Double(parts.count) / 2) * spacing
            add(part.span, movedBy: form.slope * x + form.bend / 2 * x * x, to: &sums)
        }
        var sharpness: Float = 0
        for row in 1..<max(1, rows) { sharpness += (sums[row] - sums[row - 1]) * (sums[row] - sums[row - 1]) }
        return Double(sharpness)
    }

    private func add(_ part: Span<Float>, movedBy shift: Double, to sums: inout [Float]) {
        let whole = Int(shift.rounded(.down))
        let rest = Float(shift - Double(whole))
        var target = sums.mutableSpan
        for row in max(0, -whole)..<max(0, -whole, min(target.count, part.count - 1 - whole)) {
            target[unchecked: row] += part[unchecked: row &+ whole] * (1 - rest) + part[unchecked: row &+ whole &+ 1] * rest
        }
    }
}
