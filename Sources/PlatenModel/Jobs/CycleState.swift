/// How far a cycle is.
public enum CycleState: String, Codable, Sendable, Hashable, CaseIterable {
    /// Waits for the scanner, which another cycle holds.
    case waiting
    /// Has the scanner and waits for a button, a pedal or `platenctl trigger`.
    case armed
    case running
    /// Something stands in the way, or somebody asked for a pause. Keeps the scanner, and goes on with the next page when it is resumed.
    case paused
    case completed
    case cancelled
    case failed

    public var isEnded: Bool {
        switch self {
        case .waiting, .armed, .running, .paused: false
        case .completed, .cancelled, .failed: true
        }
    }
}
