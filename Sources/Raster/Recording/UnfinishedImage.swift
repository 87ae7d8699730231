import PlatenModel

/// An image whose last row was read, and whose stages still have work.
public struct UnfinishedImage: Sendable {
    typealias Stages = StageLine<FileStage, RowDigestStage>

    let file: ImageFile
    let stages: Stages
    let geometry: ImageGeometry
    /// What is odd about its rows.
    public let warnings: [CaptureWarning]

    public var rows: Int { geometry.height }

    /// Returns when every row is in the file and the file is closed: the image is whole, and no longer depends on this process. Blocks for what
    /// is left of a few blocks. To be called once.
    ///
    /// - Throws: `storage-full`, after which the file is gone to free its room; `storage-failed` and `image-encoding-failed`, after which it stays
    ///   for whoever sets it aside.
    public func complete() throws(Problem) -> WrittenImage {
        do throws(Problem) {
            let (written, rowsDigest) = try stages.outputs()
            guard let written else { throw Problem(.internalFailure, ["reason": "an image with rows has no file"]) }
            return WrittenImage(
                file: file, size: written.size, sha256: written.digest, rowsSHA256: rowsDigest, geometry: geometry, warnings: warnings)
        } catch {
            if error.code == .storageFull { file.discard() }
            throw error
        }
    }
}
