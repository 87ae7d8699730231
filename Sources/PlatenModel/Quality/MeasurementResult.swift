/// What came of measuring.
public enum MeasurementResult: Sendable, Hashable {
    /// In the unit of the measure.
    case value(Double)
    /// The image has nothing to judge by; never an alarm by itself.
    case notMeasurable(NotMeasurable)

    /// The number, where there is one.
    public var value: Double? {
        if case .value(let value) = self { value } else { nil }
    }
}
