import PlatenModel

/// What a cycle at rest is told to do.
enum CycleOrder: Sendable {
    case goOn
    /// Take the last page once more.
    case rescan
    case pause
    case end
    case cancel
}
