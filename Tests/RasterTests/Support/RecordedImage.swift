import PlatenModel

/// A complete file: closed and on disk.
public struct RecordedImage: Sendable, Hashable {
    /// Bytes of the file.
    public var size: Int
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    public var sha256: String
    /// SHA-256 of the rows as the file holds them, without padding, in lower-case hexadecimal.
    public var rowsSHA256: String
    public var geometry: ImageGeometry
    public var warnings: [CaptureWarning]

    public init(size: Int, sha256: String, rowsSHA256: String, geometry: ImageGeometry, warnings: [CaptureWarning]) {
        self.size = size
        self.sha256 = sha256
        self.rowsSHA256 = rowsSHA256
        self.geometry = geometry
        self.warnings = warnings
    }
}
