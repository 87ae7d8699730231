import PlatenModel

/// The thread that writes the blocks into the file.
enum ImageWriting {
    /// Returns the closed file; nil where there was no row, or another thread gave the work up.
    static func run(_ circuit: BlockCircuit, file: OpenFile, plan: ImagePlan) -> Result<TIFFEncoder.Written?, Problem> {
        do throws(Problem) {
            return .success(try write(circuit, file: file, plan: plan))
        } catch {
            circuit.abandon()
            return .failure(error)
        }
    }

    private static func write(_ circuit: BlockCircuit, file: OpenFile, plan: ImagePlan) throws(Problem) -> TIFFEncoder.Written? {
        guard var block = circuit.filled.receive() else {
            circuit.written.finish()
            return nil
        }
        var encoder = try TIFFEncoder(file: file, plan: plan)
        while true {
            try encoder.append(block)
            circuit.written.send(block)
            guard let next = circuit.filled.receive() else { break }
            block = next
        }
        circuit.written.finish()
        return circuit.isAbandoned ? nil : try encoder.finish()
    }
}
