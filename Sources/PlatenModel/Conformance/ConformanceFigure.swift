/// What was measured on a target.
public struct ConformanceFigure: Codable, Sendable, Hashable {
    public var measure: ConformanceMeasure
    /// The least and the greatest of several; of one both are the same.
    public var low: Double
    public var high: Double
    /// Where the one that is farthest off lies, such as a patch. Nil: nowhere in particular.
    public var place: String?

    public init(_ measure: ConformanceMeasure, low: Double, high: Double, place: String? = nil) {
        self.measure = measure
        self.low = low
        self.high = high
        self.place = place
    }

    public init(_ measure: ConformanceMeasure, _ value: Double, place: String? = nil) {
        self.init(measure, low: value, high: value, place: place)
    }
}
