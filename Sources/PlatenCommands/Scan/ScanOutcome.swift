import PlatenModel

/// The cycles of one scan: more than one where slips of other items came in its stack.
struct ScanOutcome: Sendable {
    /// Those that went on with each other's stack, ended as complete.
    var earlier: [Cycle] = []
    /// The last one, as it ended or was left.
    var last: Cycle

    var cycles: [Cycle] { earlier + [last] }
}
