/// The upper bounds of a histogram's buckets, each inclusive. A last bucket without a bound is always there.
public struct HistogramBuckets: Equatable, Sendable {
    /// Ascending, finite, each once.
    public let bounds: [Double]

    /// - Parameter bounds: in any order; those that are not finite or come again are left out.
    public init(_ bounds: [Double]) {
        self.bounds = Set(bounds.filter(\.isFinite)).sorted()
    }

    /// Seconds from a request on the socket (1 ms) to a warm-up that a watchdog ends (180 s), with bounds at what the design promises: 20 ms
    /// from the last row to the event, 50 ms from the trigger to the start.
    public static let durations = HistogramBuckets([0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180])

    /// Powers of ten from a thousandth to a thousand million, for values of which no more is known.
    public static let decades = HistogramBuckets([0.001, 0.01, 0.1, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9])
}
