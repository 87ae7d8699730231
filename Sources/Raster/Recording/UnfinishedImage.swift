import PlatenModel

/// An image whose last row was read. What is left, the end of the file and the disk, needs no scanner: the next page may begin meanwhile.
public struct UnfinishedImage: Sendable {
    typealias Stages = StageLine<FileStage, RowDigestStage>

    let file: ImageFile
    let stages: Stages
    let geometry: ImageGeometry
    /// What is odd about its rows.
    public let warnings: [CaptureWarning]

    public var rows: Int { geometry.height }

    /// Returns when the file is complete and on disk (fsync); its name in the folder is the caller's to make durable. Blocks. To be called once.
    ///
    /// - Throws: `storage-full`, after which the file is gone to free its room; `storage-failed` and `image-encoding-failed`, after which it stays
    ///   for whoever sets it aside. After a failed fsync nobody knows what is on the disk: it is never tried again.
    public func finish() throws(Problem) -> RecordedImage {
        do throws(Problem) {
            let (written, rowsDigest) = try stages.outputs()
            guard let written else { throw Problem(.internalFailure, ["reason": "an image with rows has no file"]) }
            if file.reserved != nil { try file.file.returnReserve(beyond: written.size) }
            return RecordedImage(
                size: written.size, sha256: try file.file.makeDurable(digest: written.digest), rowsSHA256: rowsDigest, geometry: geometry,
                warnings: warnings)
        } catch {
            if error.code == .storageFull { file.discard() }
            throw error
        }
    }
}
