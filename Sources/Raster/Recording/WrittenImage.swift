import PlatenModel

/// An image whose file is whole. Only the disk is left, which needs no scanner: the next page may begin meanwhile.
public struct WrittenImage: Sendable {
    let file: ImageFile
    /// Bytes of the file.
    public let size: Int
    /// SHA-256 of the file in hexadecimal; nil where the file has to be read for it.
    public let sha256: String?
    /// SHA-256 of the rows as the file holds them, without padding, in hexadecimal.
    public let rowsSHA256: String
    public let geometry: ImageGeometry
    public let warnings: [CaptureWarning]

    /// Returns the SHA-256 of the file in hexadecimal once the file is on disk (fsync); its name in the folder is the caller's to make durable.
    /// Blocks. To be called once.
    ///
    /// - Throws: `storage-full`, after which the file is gone to free its room; `storage-failed`, after which it stays for whoever sets it aside.
    ///   After a failed fsync nobody knows what is on the disk: it is never tried again.
    public func makeDurable() throws(Problem) -> String {
        do throws(Problem) {
            if file.reserved != nil { try file.file.returnReserve(beyond: size) }
            return try file.file.makeDurable(digest: sha256)
        } catch {
            if error.code == .storageFull { file.discard() }
            throw error
        }
    }
}
