/// A place where two modules of a wide sensor meet and do not see the same row.
public struct SensorSeam: Codable, Sendable, Hashable {
    /// Millimetres from the left edge of the image, to a millimetre.
    public var x: Double
    /// Micrometres by which lines go on further down on its right; negative: further up.
    public var down: Double

    public init(x: Double, down: Double) {
        self.x = x
        self.down = down
    }
}
