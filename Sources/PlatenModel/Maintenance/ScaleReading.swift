/// What a ruler in an image says of the scale along one axis.
public struct ScaleReading: Sendable, Hashable, Codable {
    /// Pixels an inch that the image really has.
    public let resolution: Double
    /// Ticks that were found, and such that were missing between them.
    public let ticks: Int
    public let missing: Int
    /// Millimetres by which a tick lies off the straight scale at most: how uneven the travel or the optics are.
    public let unevenness: Double
    /// Degrees by which the ruler leans.
    public let angle: Double

    public init(resolution: Double, ticks: Int, missing: Int, unevenness: Double, angle: Double) {
        self.resolution = resolution
        self.ticks = ticks
        self.missing = missing
        self.unevenness = unevenness
        self.angle = angle
    }

    /// By how much the scale is off what the file says, in parts per million; positive: more pixels than the file says.
    public func error(against stated: Double) -> Double { (resolution / stated - 1) * 1e6 }
}
