import Statistics

/// Finds places where a series of values goes on at another height. Slopes and bends are none.
struct StepFinder: Sendable {
    struct Step: Sendable, Hashable {
        /// The first value behind it.
        let place: Int
        let height: Double
    }

    /// Smaller ones are none.
    let least: Double
    /// Values on each side that a step is judged by, and half of it where there are no more.
    var window = 30
    /// Standard deviations of what noise does.
    private static let outstanding = 6.0

    /// Standard deviation of a value from what a smooth course gives, by how neighbours differ.
    static func noise(of values: [Double]) -> Double {
        (OrderStatistics.spread(zip(values, values.dropFirst()).map { $1 - $0 }) ?? 0) / 2.0.squareRoot()
    }

    /// - Parameters:
    ///   - values: nil: nothing is known there.
    ///   - noise: standard deviation of a value; nil: as neighbours differ, which says nothing of values that were smoothed.
    func steps(in values: [Double?], noise: Double? = nil) -> [Step] {
        let known = values.enumerated().compactMap { index, value in value.map { (place: index, value: $0) } }
        guard known.count > window else { return [] }
        let noise = noise ?? Self.noise(of: known.map(\.value))
        // Of the height beside a common slope: 8/n of the variance of a value.
        let limit = max(least, Self.outstanding * noise * (8.0 / Double(window)).squareRoot())
        var candidates = known.indices.dropFirst(window / 2).dropLast(window / 2).compactMap { index -> Step? in
            abs(height(of: known, at: index)) >= limit ? Step(place: index, height: height(of: known, at: index)) : nil
        }
        // The greatest of those that see one another.
        var steps: [Step] = []
        while let greatest = candidates.max(by: { abs($0.height) < abs($1.height) }) {
            steps.append(greatest)
            candidates.removeAll { abs($0.place - greatest.place) <= window }
        }
        // What lies right on the step is half of each.
        return steps.sorted { $0.place < $1.place }.map { Step(place: known[$0.place].place, height: height(of: known, at: $0.place, beside: 1)) }
    }

    /// How much higher the right part is, with one slope for both (least squares).
    ///
    /// - Parameter gap: values on each side of the step that are left out.
    private func height(of known: [(place: Int, value: Double)], at index: Int, beside gap: Int = 0) -> Double {
        let left = known[max(0, index - window)..<index - gap]
        let right = known[index + gap..<min(known.count, index + window)]
        func middle(_ part: ArraySlice<(place: Int, value: Double)>) -> (x: Double, y: Double) {
            let count = Double(part.count)
            return (part.reduce(0) { $0 + Double($1.place) } / count, part.reduce(0) { $0 + $1.value } / count)
        }
        let (before, behind) = (middle(left), middle(right))
        var (covariance, variance) = (0.0, 0.0)
        for (part, centre) in [(left, before), (right, behind)] {
            for point in part {
                covariance += (Double(point.place) - centre.x) * (point.value - centre.y)
                variance += (Double(point.place) - centre.x) * (Double(point.place) - centre.x)
            }
        }
        let slope = variance > 0 ? covariance / variance : 0
        return behind.y - before.y - slope * (behind.x - before.x)
    }
}
