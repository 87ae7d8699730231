/// The part of an exposure that becomes an image of its own, in millimetres from the upper left corner of the exposure: several items lie on the
/// glass at once.
public struct ClipFrame: Codable, Sendable, Hashable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}
