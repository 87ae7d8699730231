import PlatenModel

/// Compares what was measured of an image with a profile's limits.
public struct Judge: Sendable {
    private let limits: [Measure: MeasureLimits]

    public init(_ limits: [Measure: MeasureLimits]) {
        self.limits = limits
    }

    /// Of each measure that is beyond a limit the gravest verdict; the worst first, and of equal ones in the order of the measurements. What could
    /// not be measured never has one.
    public func verdicts(on measurements: [Measurement]) -> [Verdict] {
        let verdicts = measurements.compactMap(verdict)
        return QualityAction.allCases.sorted(by: >).flatMap { action in verdicts.filter { $0.action == action } }
    }

    /// Nil: it is within all limits, has none, or could not be measured.
    public func verdict(on measurement: Measurement) -> Verdict? {
        guard let value = measurement.result.value, value.isFinite, let limits = limits[measurement.measure] else { return nil }
        let size = measurement.measure.magnitude(of: value)
        for action in QualityAction.allCases.sorted(by: >) {
            if let limit = limits[action, .above], size > limit {
                return Verdict(measurement, value: value, action: action, limit: limit, side: .above)
            }
            if let limit = limits[action, .below], size < limit {
                return Verdict(measurement, value: value, action: action, limit: limit, side: .below)
            }
        }
        return nil
    }
}
