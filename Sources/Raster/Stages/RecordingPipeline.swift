import LinuxSystem
import PlatenModel

/// The three threads of a recording: the caller's fills blocks, one writes them, one computes their digest.
///
/// An error in one of them ends all three; none of them outlives ``run(_:)``.
struct RecordingPipeline {
    /// What was written. The file is not yet on disk.
    struct Output {
        var rows: Int
        var file: TIFFEncoder.Written
        /// SHA-256 of the rows in hexadecimal.
        var rowsDigest: String
    }

    let file: OpenFile
    let plan: ImagePlan

    /// Calls `fill` with one empty block after the other until it leaves one that is not full. Nil: there was no row at all.
    func run(_ fill: (inout RowBlock) throws(Problem) -> Void) throws(Problem) -> Output? {
        let circuit = BlockCircuit(layout: plan.layout)
        let writer = try thread("platen-write", circuit) { [file, plan] in ImageWriting.run(circuit, file: file, plan: plan) }
        let digester = try thread("platen-digest", circuit) { RowDigest.run(circuit) }
        var rows = 0
        var failure: Problem?
        do throws(Problem) {
            rows = try read(circuit, fill)
        } catch {
            circuit.abandon()
            failure = error
        }
        let written = writer.join()
        let rowsDigest = digester.join()
        // What the source threw comes first: the other threads only ended because of it.
        if let failure { throw failure }
        guard let written = try written.get() else { return nil }
        return Output(rows: rows, file: written, rowsDigest: rowsDigest)
    }

    private func read(_ circuit: BlockCircuit, _ fill: (inout RowBlock) throws(Problem) -> Void) throws(Problem) -> Int {
        var rows = 0
        while var block = circuit.empty.receive() {
            try fill(&block)
            rows += block.rows
            let isLast = block.rows < block.capacity
            if block.rows > 0 { circuit.filled.send(block) }
            if isLast { break }
        }
        circuit.filled.finish()
        return rows
    }

    private func thread<Output: Sendable>(
        _ name: String, _ circuit: BlockCircuit, _ body: @escaping @Sendable () -> Output
    ) throws(Problem) -> DedicatedThread<Output> {
        do {
            return try DedicatedThread(name: name, body)
        } catch {
            // A thread that has begun already is waited for; it must not wait for blocks.
            circuit.abandon()
            throw Problem(.internalFailure, ["reason": error.description])
        }
    }
}
