/// A rectangle of an image, in millimetres from its upper left corner.
public struct MeasuredPlace: Sendable, Hashable, Codable {
    public var left: Double
    public var top: Double
    public var width: Double
    public var height: Double
    /// The measure's value there, in its unit; nil where it has none of its own.
    public var value: Double?

    public init(left: Double, top: Double, width: Double, height: Double, value: Double? = nil) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
        self.value = value
    }
}
