/// What a scanner can do for an operator now.
public enum ScannerState: String, Codable, Sendable, Hashable, CaseIterable {
    case absent
    case connecting
    case ready
    case warmingUp = "warming-up"
    case scanning
    case busyElsewhere = "busy-elsewhere"
    case needsAttention = "needs-attention"
    case faulty
    case disabled
}
