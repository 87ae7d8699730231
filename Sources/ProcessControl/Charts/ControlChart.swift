/// A control chart of individuals with a moving average, over a series that begins at the last change of the scanner.
public struct ControlChart: Sendable, Hashable {
    /// A point of the series as the chart sees it.
    public struct Point: Sendable, Hashable {
        public let value: Double
        /// The moving average up to here. In the stable period the value itself.
        public let average: Double
        /// How far the average may lie from the centre. Nil in the stable period.
        public let reach: Double?
        public let signal: ChartSignal
    }

    public let rules: ChartRules
    /// Nil while the stable period lasts.
    public let baseline: Baseline?
    public let points: [Point]

    /// - Parameters:
    ///   - values: in the order of time, from the last change on. Those that are no numbers are left out.
    ///   - floor: see ``Baseline/init(_:floor:)``.
    public init(_ values: [Double], floor: Double, rules: ChartRules = ChartRules()) {
        self.rules = rules
        let values = values.filter(\.isFinite)
        let stable = values.prefix(rules.stablePoints)
        var points = stable.map { Point(value: $0, average: $0, reach: nil, signal: .learning) }
        guard values.count >= rules.stablePoints, let baseline = Baseline(Array(stable), floor: floor) else {
            baseline = nil
            self.points = points
            return
        }
        var average = baseline.centre
        // The variance of the average, as a share of that of a point: it grows to weight / (2 - weight).
        var share = 0.0
        for value in values.dropFirst(rules.stablePoints) {
            average += rules.weight * (value - average)
            share = (1 - rules.weight) * (1 - rules.weight) * share + rules.weight * rules.weight
            let reach = rules.averageWidth * baseline.sigma * share.squareRoot()
            let signal: ChartSignal =
                if abs(value - baseline.centre) > rules.individualWidth * baseline.sigma {
                    .jump
                } else if abs(average - baseline.centre) > reach {
                    .drift
                } else {
                    .inControl
                }
            points.append(Point(value: value, average: average, reach: reach, signal: signal))
        }
        self.baseline = baseline
        self.points = points
    }

    /// Of the newest point.
    public var signal: ChartSignal { points.last?.signal ?? .learning }

    /// Where the signals that reach up to the newest point began. Nil: the newest point is in control, or the chart still learns.
    public var signalsSince: Int? {
        guard signal == .jump || signal == .drift else { return nil }
        return points.lastIndex { $0.signal != .jump && $0.signal != .drift }.map { $0 + 1 } ?? 0
    }
}
