/// A place from which on a sensor shows more or less of an even light: as where two of its modules meet.
public struct LightStep: Codable, Sendable, Hashable {
    /// Millimetres from the left edge of the bed, to a millimetre or two.
    public var x: Double
    /// Per cent of the light by which there is more on its right; negative: less.
    public var perCent: Double

    public init(x: Double, perCent: Double) {
        self.x = x
        self.perCent = perCent
    }
}
