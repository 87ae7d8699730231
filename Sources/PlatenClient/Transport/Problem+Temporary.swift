import PlatenModel

extension Problem {
    /// Whether the same request may well succeed in a moment: the daemon restarts, or works on that very request.
    public var isTemporary: Bool {
        switch code {
        case .daemonUnreachable, .stationStopping, .idempotencyKeyInUse: true
        default: false
        }
    }
}
