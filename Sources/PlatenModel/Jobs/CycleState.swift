/// How far a cycle is.
public enum CycleState: String, Codable, Sendable, Hashable, CaseIterable {
    /// Waits for the scanner, which another cycle holds.
    case waiting
    case running
    case completed
    case cancelled
    case failed

    public var isEnded: Bool {
        switch self {
        case .waiting, .running: false
        case .completed, .cancelled, .failed: true
        }
    }
}
