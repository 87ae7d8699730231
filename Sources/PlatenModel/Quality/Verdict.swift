/// What a profile's limits say of one number of an image that is not as it should be.
public struct Verdict: Sendable, Hashable, Codable {
    public var measure: Measure
    public var action: QualityAction
    /// In the unit of the measure, as the limit.
    public var value: Double
    public var limit: Double
    public var side: LimitSide
    /// Where on the image, worst first.
    public var places: [MeasuredPlace]
    /// What is wrong, how far from the limit and where, in one line.
    public var sentence: String
    /// What to do about it, in one line.
    public var advice: String

    public init(_ measurement: Measurement, value: Double, action: QualityAction, limit: Double, side: LimitSide) {
        measure = measurement.measure
        self.action = action
        self.value = value
        self.limit = limit
        self.side = side
        places = measurement.places
        sentence = MeasureTexts.sentence(of: measure, side: side, value: value, limit: limit, places: measurement.places)
        advice = MeasureTexts.advice(for: measure, side: side)
    }
}
