import Synchronization

/// The way of the blocks: empty ones to the reader, filled ones to the writer, written ones to the digest, and back.
final class BlockCircuit: Sendable {
    let empty = BlockQueue()
    let filled = BlockQueue()
    let written = BlockQueue()
    private let abandoned = Atomic(false)

    init(layout: ImageLayout) {
        for _ in 0..<RasterLimits.blocks { empty.send(RowBlock(layout: layout)) }
    }

    /// Whether the end that a thread found is not the end of the image.
    var isAbandoned: Bool { abandoned.load(ordering: .acquiring) }

    /// Ends all threads of the circuit, whatever they wait for.
    func abandon() {
        // First, so that no thread takes the end that it finds for the end of the image.
        abandoned.store(true, ordering: .releasing)
        empty.abandon()
        filled.abandon()
        written.abandon()
    }
}
