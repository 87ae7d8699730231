import Statistics

/// Centre and spread of a series in its stable period.
public struct Baseline: Sendable, Hashable, Codable {
    public let centre: Double
    public let sigma: Double

    /// Chart constant for the mean of moving ranges of two points (ASTM E2587, d2 for n = 2).
    private static let movingRangeConstant = 1.128

    /// - Parameters:
    ///   - values: of the stable period, in the order of time; two at least, else nil.
    ///   - floor: the least sigma that is believed: the resolution of the measurement. Without it a series of equal numbers would alarm at each change
    ///     of its last digit.
    public init?(_ values: [Double], floor: Double) {
        guard values.count >= 2, values.allSatisfy(\.isFinite), let median = OrderStatistics.median(values) else { return nil }
        let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
        centre = median
        // Moving ranges know nothing of a drift within the period, which a standard deviation would take for spread.
        let mean = ranges.reduce(0, +) / Double(ranges.count)
        sigma = max(mean / Self.movingRangeConstant, floor, .leastNormalMagnitude)
    }
}
