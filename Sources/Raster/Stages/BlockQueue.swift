import LinuxSystem

/// Blocks handed from one thread to the next, in order.
///
/// Sending never waits: there are only as many blocks as the circuit was given, so whoever gets ahead waits for an empty one.
final class BlockQueue: Sendable {
    private struct State {
        /// In boxes, because arrays hold copyable elements only.
        var blocks: [BlockBox] = []
        var isFinished = false
    }

    private let monitor = Monitor(State())

    func send(_ block: consuming RowBlock) {
        let box = BlockBox(block)
        monitor.change { $0.blocks.append(box) }
    }

    /// Waits for the next block. Nil: there will be no more.
    func receive() -> RowBlock? {
        let next: NextBlock = monitor.wait { state in
            if !state.blocks.isEmpty { return .block(state.blocks.removeFirst()) }
            return state.isFinished ? .end : nil
        }
        switch next {
        case .block(let box): return box.take()
        case .end: return nil
        }
    }

    /// Says that no more blocks will be sent.
    func finish() {
        monitor.change { $0.isFinished = true }
    }

    /// Gives up: whoever waits or comes later finds the end, and the blocks that are here are freed.
    func abandon() {
        monitor.change { state in
            state.isFinished = true
            state.blocks = []
        }
    }
}

/// What a waiting thread finds.
private enum NextBlock {
    case block(BlockBox)
    case end
}

/// Holds one block until it is taken.
private final class BlockBox: @unchecked Sendable {  // Reached only by the thread that put it into the queue, then by the one that took it out.
    private var block: RowBlock?

    init(_ block: consuming RowBlock) {
        self.block = consume block
    }

    func take() -> RowBlock? { block.take() }
}
