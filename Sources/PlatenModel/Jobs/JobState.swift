/// Where an item is on its way from reception to return.
public enum JobState: String, Codable, Sendable, Hashable, CaseIterable {
    /// The item was taken in.
    case received
    /// Unpacked, described, cleaned, its settings chosen: it can be scanned.
    case prepared
    case scanning
    /// All was scanned; somebody looks whether all is there and good.
    case checking
    case complete
    /// The images are where they belong.
    case delivered
    /// The item is back with its owner.
    case returned
    /// Set aside until something is settled.
    case onHold = "on-hold"

    /// Whether images may be captured for it.
    public var takesCaptures: Bool {
        switch self {
        case .received, .prepared, .scanning, .checking: true
        case .complete, .delivered, .returned, .onHold: false
        }
    }
}
