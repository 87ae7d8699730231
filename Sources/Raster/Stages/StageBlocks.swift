/// The blocks of an image as one stage gets them.
public struct StageBlocks: Sendable {
    private let circuit: BlockCircuit
    private let place: Int

    init(_ circuit: BlockCircuit, place: Int) {
        self.circuit = circuit
        self.place = place
    }

    /// Whether the end of the blocks is not the end of the image: the source failed, or another stage.
    public var isAbandoned: Bool { circuit.isAbandoned }

    /// Calls `body` with one block after the other and passes each on, whatever `body` made of it.
    public func forEach<Failure>(_ body: (borrowing RowBlock) throws(Failure) -> Void) throws(Failure) {
        defer { circuit.finish(place) }
        while let block = circuit.receive(at: place) {
            try body(block)
            circuit.pass(block, from: place)
        }
    }
}
