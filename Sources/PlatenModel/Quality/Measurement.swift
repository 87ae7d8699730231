/// A number taken from an image, or why there is none.
public struct Measurement: Sendable, Hashable {
    public var measure: Measure
    public var result: MeasurementResult
    /// Where on the image the number comes from, worst first. Empty: the whole image.
    public var places: [MeasuredPlace]

    public init(_ measure: Measure, _ result: MeasurementResult, places: [MeasuredPlace] = []) {
        self.measure = measure
        self.result = result
        self.places = places
    }
}
