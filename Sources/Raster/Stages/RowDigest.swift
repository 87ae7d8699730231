import Crypto

/// The thread that computes the digest of the rows and sends the blocks back.
enum RowDigest {
    /// Returns the digest in hexadecimal, of all rows unless the circuit was abandoned.
    static func run(_ circuit: BlockCircuit) -> String {
        var digest = SHA256()
        while let block = circuit.written.receive() {
            block.withRows { digest.update($0) }
            circuit.empty.send(block)
        }
        return digest.finalize().hexText
    }
}
