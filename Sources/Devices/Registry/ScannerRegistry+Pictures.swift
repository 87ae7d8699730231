import PlatenModel
import WorkerProtocol

extension ScannerRegistry {
    /// Draws a picture in a worker that touches no scanner. Returns when its file is there.
    ///
    /// - Throws: `image-unreadable`, `picture-not-drawn`, `storage-failed`.
    public nonisolated func render(_ order: RenderOrder) async throws(Problem) {
        try await launcher.render(order)
    }

    /// Measures slanted edges of an image in a worker that touches no scanner.
    ///
    /// - Throws: `image-unreadable`.
    public nonisolated func measureEdges(_ order: EdgeOrder) async throws(Problem) -> [EdgeReading] {
        try await launcher.measureEdges(order)
    }
}
