/// A colour in CIE L\*a\*b\* (ISO/CIE 11664-4), for the white of the profile connection space, D50.
public struct LabColour: Sendable, Hashable, Codable {
    /// Lightness, 0 black to 100 white.
    public var lightness: Double
    /// Green to red.
    public var a: Double
    /// Blue to yellow.
    public var b: Double

    public init(_ lightness: Double, _ a: Double, _ b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }
}
