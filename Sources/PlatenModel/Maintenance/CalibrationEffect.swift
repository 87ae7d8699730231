/// What a driver's own calibration did.
public struct CalibrationEffect: Codable, Sendable, Hashable {
    /// Options that were set and buttons that were pressed, in this order.
    public var options: [String]
    /// Whether the driver said that it needs a calibration, before and behind it. Nil: it does not tell.
    public var neededBefore: Bool?
    public var neededAfter: Bool?
    public var seconds: Double

    public init(options: [String], neededBefore: Bool?, neededAfter: Bool?, seconds: Double) {
        self.options = options
        self.neededBefore = neededBefore
        self.neededAfter = neededAfter
        self.seconds = seconds
    }
}
