/// A place where two modules of a wide sensor meet, and what lies on its right is shown too far right or left.
public struct SensorBreak: Codable, Sendable, Hashable {
    /// Millimetres from the left edge of the image, to the distance of two ticks.
    public var x: Double
    /// Micrometres by which the ruler goes on too far right; negative: too far left.
    public var right: Double

    public init(x: Double, right: Double) {
        self.x = x
        self.right = right
    }
}
