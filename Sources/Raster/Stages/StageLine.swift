import PlatenModel

/// The stages of a recording at work, and the reader that feeds them: what is done with an image is this list of values.
///
/// An error in one of them ends all; no thread outlives the line.
struct StageLine<each Stage: ImageStage>: Sendable {
    private let circuit: BlockCircuit
    private let threads: (repeat StageThread<(each Stage).Output>)

    /// Starts a thread for each stage, in the order in which the blocks pass them.
    init(layout: ImageLayout, _ stages: repeat each Stage) throws(Problem) {
        var places = 0
        for _ in repeat each stages { places += 1 }
        let circuit = BlockCircuit(layout: layout, stages: places)
        var next = StagePlace(circuit)
        threads = (repeat try next.start(each stages))
        self.circuit = circuit
    }

    /// Calls `fill` with one empty block after the other until it leaves one that is not full. Returns the number of rows; the stages go on.
    ///
    /// Where `fill` fails, the stages still get all rows until then, so that half a page is a file that can be looked at; not where the
    /// scan was cancelled.
    ///
    /// - Throws: what `fill` throws; the failure of a stage that could not go on.
    func read(_ fill: (inout RowBlock) throws(Problem) -> Void) throws(Problem) -> Int {
        var rows = 0
        var failure: Problem?
        while failure == nil, var block = circuit.takeEmpty() {
            do throws(Problem) {
                try fill(&block)
            } catch {
                failure = error
            }
            rows += block.rows
            let isLast = block.rows < block.capacity
            if block.rows > 0 { circuit.send(block) }
            if isLast { break }
        }
        if failure?.code == .scanCancelled { circuit.abandon() } else { circuit.finishReading() }
        if let failure {
            // What the source threw comes first, whatever the stages make of half an image.
            _ = try? outputs()
            throw failure
        }
        if circuit.isAbandoned { _ = try outputs() }
        return rows
    }

    /// Waits for all stages and returns what they made of the image. To be called once.
    func outputs() throws(Problem) -> (repeat (each Stage).Output) {
        let results = (repeat (each threads).join())
        return (repeat try Self.value(of: each results))
    }

    private static func value<Output>(of result: Result<Output, Problem>?) throws(Problem) -> Output {
        guard let result else { throw Problem(.internalFailure, ["reason": "a stage was waited for twice"]) }
        return try result.get()
    }
}

/// Where the next stage stands.
private struct StagePlace {
    private let circuit: BlockCircuit
    private var place = 0

    init(_ circuit: BlockCircuit) {
        self.circuit = circuit
    }

    mutating func start<Stage: ImageStage>(_ stage: Stage) throws(Problem) -> StageThread<Stage.Output> {
        defer { place += 1 }
        return try StageThread(stage, at: place, of: circuit)
    }
}
