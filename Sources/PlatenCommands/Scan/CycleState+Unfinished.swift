import PlatenModel

extension CycleState {
    /// Every state in which something can still be done to a cycle.
    static let unfinished = Set(allCases.filter { !$0.isEnded })
}
