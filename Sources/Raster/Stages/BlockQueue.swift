import LinuxSystem

/// Blocks handed from one thread to the next, in order.
///
/// Sending never waits: there are only as many blocks as the circuit was given, so whoever gets ahead waits for an empty one.
final class BlockQueue: Sendable {
    /// In holders, because a queue holds copyable elements only.
    private let queue = WorkQueue<Handover<RowBlock>>()

    func send(_ block: consuming RowBlock) {
        queue.put(Handover(block))
    }

    /// Waits for the next block. Nil: there will be no more.
    func receive() -> RowBlock? { queue.take()?.take() }

    /// Says that no more blocks will be sent.
    func finish() {
        queue.close()
    }

    /// Gives up: whoever waits or comes later finds the end, and the blocks that are here are freed.
    func abandon() {
        queue.abandon()
    }
}
