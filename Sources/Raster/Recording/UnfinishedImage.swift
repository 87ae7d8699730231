import PlatenModel

/// An image whose last row was read, and whose stages still have work.
public struct UnfinishedImage<First: ImageStage, Second: ImageStage>: Sendable {
    let file: ImageFile
    let stages: RecordingStages<First, Second>
    let geometry: ImageGeometry
    /// What is odd about its rows.
    public let warnings: [CaptureWarning]

    public var rows: Int { geometry.height }

    /// Returns when every row is in the file and the file is closed: the image is whole, and no longer depends on this process. Blocks for what
    /// is left of a few blocks, and until the caller's own stages are done. To be called once.
    ///
    /// - Returns: the image, and what the caller's stages made of it, where there were any.
    /// - Throws: what the caller's stages throw; `storage-full`, after which the file is gone to free its room; `storage-failed` and
    ///   `image-encoding-failed`, after which it stays for whoever sets it aside.
    public func complete() throws(Problem) -> (image: WrittenImage, first: First.Output?, second: Second.Output?) {
        do throws(Problem) {
            let (written, rowsDigest, first, second) = try stages.outputs()
            guard let written else { throw Problem(.internalFailure, ["reason": "an image with rows has no file"]) }
            let image = WrittenImage(
                file: file, size: written.size, sha256: written.digest, rowsSHA256: rowsDigest, geometry: geometry, warnings: warnings)
            return (image, first, second)
        } catch {
            if error.code == .storageFull { file.discard() }
            throw error
        }
    }
}
