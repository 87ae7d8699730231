import PlatenModel

/// Writes the rows into the file.
struct FileStage: ImageStage {
    let file: OpenFile
    let plan: ImagePlan

    var name: String { "platen-write" }

    /// Returns the closed file, not yet on disk; nil where there was no row, or the recording was abandoned.
    func run(_ blocks: StageBlocks) throws(Problem) -> TIFFEncoder.Written? {
        // Only with the first row: an image without any leaves an empty file.
        var encoder: TIFFEncoder?
        try blocks.forEach { block throws(Problem) in
            if encoder == nil { encoder = try TIFFEncoder(file: file, plan: plan) }
            try encoder?.append(block)
        }
        guard let encoder = encoder.take(), !blocks.isAbandoned else { return nil }
        return try encoder.finish()
    }
}
