import PlatenModel

/// A complete file, closed and on disk, as a test looks at it.
struct RecordedImage: Hashable {
    var size: Int
    var sha256: String
    var rowsSHA256: String
    var geometry: ImageGeometry
    var warnings: [CaptureWarning]
}
