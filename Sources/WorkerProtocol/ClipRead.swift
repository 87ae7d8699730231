import PlatenModel

/// A clip whose rows are all in its file; like its exposure not yet on disk.
public struct ClipRead: Codable, Sendable, Hashable {
    public var capture: Identifier<Capture>
    public var clip: CaptureClip
    /// Bytes of the file.
    public var size: Int
    /// SHA-256 of the file's bytes, in lower-case hexadecimal. Nil: the file has to be read for it.
    public var sha256: String?
    /// SHA-256 of the decoded rows without padding.
    public var rowsSHA256: String
    public var geometry: ImageGeometry
    public var warnings: [CaptureWarning]
    /// What was measured of it. Nil: nothing.
    public var quality: ImageQuality?

    public init(
        capture: Identifier<Capture>, clip: CaptureClip, size: Int, sha256: String?, rowsSHA256: String, geometry: ImageGeometry,
        warnings: [CaptureWarning], quality: ImageQuality? = nil
    ) {
        self.capture = capture
        self.clip = clip
        self.size = size
        self.sha256 = sha256
        self.rowsSHA256 = rowsSHA256
        self.geometry = geometry
        self.warnings = warnings
        self.quality = quality
    }
}
