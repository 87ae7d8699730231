import Statistics

/// Where a series goes: the median of the slopes between all pairs of points (Theil 1950, Sen 1968), which a few outliers do not move.
public struct Trend: Sendable, Hashable {
    /// Change a day.
    public let slope: Double
    /// The fitted value at the time of the last point.
    public let now: Double

    /// - Parameter points: time in days and value. Two at different times at least, else nil.
    public init?(_ points: [(day: Double, value: Double)]) {
        var slopes: [Double] = []
        for (index, first) in points.enumerated() {
            for second in points[(index + 1)...] where second.day != first.day {
                slopes.append((second.value - first.value) / (second.day - first.day))
            }
        }
        guard let slope = OrderStatistics.median(slopes), let last = points.map(\.day).max() else { return nil }
        guard let offset = OrderStatistics.median(points.map { $0.value - slope * $0.day }) else { return nil }
        self.slope = slope
        now = offset + slope * last
    }

    /// Days until a limit is reached. Nil: it moves away from it, or not at all; 0: it is beyond.
    ///
    /// - Parameter isLower: whether values below the limit are beyond it.
    public func days(until limit: Double, isLower: Bool) -> Double? {
        let distance = isLower ? now - limit : limit - now
        guard distance > 0 else { return 0 }
        let speed = isLower ? -slope : slope
        return speed > 0 ? distance / speed : nil
    }
}
