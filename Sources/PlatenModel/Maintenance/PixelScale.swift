/// What the resolution that a scanner states is to be multiplied by, to be what its images have. The pixels stay what they are.
public struct PixelScale: Codable, Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}
