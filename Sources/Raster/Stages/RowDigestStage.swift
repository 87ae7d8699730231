import Crypto

/// Computes the digest of the rows as the file holds them.
struct RowDigestStage: ImageStage {
    var name: String { "platen-digest" }

    /// SHA-256 in hexadecimal, of all rows unless the recording was abandoned.
    func run(_ blocks: StageBlocks) -> String {
        var digest = SHA256()
        blocks.forEach { block in
            block.withRows { digest.update($0) }
        }
        return digest.finalize().hexText
    }
}
