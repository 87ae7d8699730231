import FoundationEssentials

/// How a figure of the light has changed over the life of a lamp. The codes of a scanner are no colorimetry: a share is told, no colour temperature in
/// kelvins. What the driver's own calibration makes up for is not in it.
public struct LampShift: Codable, Sendable, Hashable {
    /// Of the first look with this lamp.
    public var since: Date
    /// Of the value then.
    public var perCent: Double
    /// Hours of scanning with this lamp.
    public var hours: Double

    public init(since: Date, perCent: Double, hours: Double) {
        self.since = since
        self.perCent = perCent
        self.hours = hours
    }
}
