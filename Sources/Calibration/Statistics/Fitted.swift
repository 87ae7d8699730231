/// Straight lines and order statistics.
enum Fitted {
    /// A straight line by least squares, y = at + slope * x. Nil: fewer than two different x.
    static func line(_ points: [(x: Double, y: Double)]) -> (at: Double, slope: Double)? {
        guard points.count >= 2 else { return nil }
        let count = Double(points.count)
        let x = points.reduce(0) { $0 + $1.x } / count
        let y = points.reduce(0) { $0 + $1.y } / count
        let spread = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
        guard spread > 0 else { return nil }
        let slope = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / spread
        return (y - slope * x, slope)
    }

    static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    static func percentile(_ values: [Double], _ share: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
    }

    /// The mean without a share of the least and of the greatest values.
    static func trimmedMean(_ values: [Double], cutting share: Double) -> Double? {
        let sorted = values.sorted()
        let cut = Int(Double(sorted.count) * share)
        guard sorted.count > 2 * cut else { return nil }
        let kept = sorted[cut..<sorted.count - cut]
        return kept.reduce(0, +) / Double(kept.count)
    }
}
