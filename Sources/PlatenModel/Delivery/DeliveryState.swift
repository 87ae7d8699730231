/// How far a delivery is.
public enum DeliveryState: String, Codable, Sendable, Hashable, CaseIterable {
    case running
    /// The package is at its destination, and was read back from there.
    case verified
    /// The same request goes on where it stopped.
    case failed
    case cancelled

    public var isEnded: Bool { self != .running }
}
