import Synchronization

/// The way of the blocks: empty ones to the reader, filled ones from stage to stage, and from the last stage back.
///
/// There are only as many blocks as the circuit was given at first: memory does not depend on the image, and a stage that is slow makes the
/// reader wait, and with it the scanner.
final class BlockCircuit: Sendable {
    private let empty = BlockQueue()
    /// What waits for each stage.
    private let queues: [BlockQueue]
    private let abandoned = Atomic(false)

    /// - Parameter stages: how many stages each block passes.
    init(layout: ImageLayout, stages: Int) {
        queues = (0..<stages).map { _ in BlockQueue() }
        for _ in 0..<RasterLimits.blocks { empty.send(RowBlock(layout: layout)) }
    }

    /// A block to be filled. Nil: the recording was abandoned.
    func takeEmpty() -> RowBlock? { empty.receive() }

    /// Hands a filled block to the first stage.
    func send(_ block: consuming RowBlock) {
        queue(at: 0).send(block)
    }

    /// All blocks of the image were sent.
    func finishReading() {
        queue(at: 0).finish()
    }

    func receive(at place: Int) -> RowBlock? { queue(at: place).receive() }

    /// Hands a block on to the stage behind `place`, or back.
    func pass(_ block: consuming RowBlock, from place: Int) {
        queue(at: place + 1).send(block)
    }

    /// The stage at `place` passes no more blocks.
    func finish(_ place: Int) {
        if place + 1 < queues.count { queues[place + 1].finish() }
    }

    private func queue(at place: Int) -> BlockQueue { place < queues.count ? queues[place] : empty }

    /// Whether the end that a thread found is not the end of the image.
    var isAbandoned: Bool { abandoned.load(ordering: .acquiring) }

    /// Ends all threads of the circuit, whatever they wait for.
    func abandon() {
        // First, so that no thread takes the end that it finds for the end of the image.
        abandoned.store(true, ordering: .releasing)
        empty.abandon()
        for queue in queues { queue.abandon() }
    }
}
