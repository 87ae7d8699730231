import PlatenModel

/// What is known of an image before its first row.
struct ImagePlan: Sendable {
    var layout: ImageLayout
    /// Nil where nobody knows before the end.
    var rows: Int?
    /// Rows to make room for in the file's offsets where ``rows`` is nil.
    var maximumRows: Int?
    var tags: ImageTags
    var compression: MasterCompression

    /// Bytes of the pixels, where the rows are known. The largest number there is, rather than an overflow.
    var bytes: Int? { rows.map(bytes(of:)) }

    /// Whether the offsets need 64 bits.
    var isBig: Bool { (bytes ?? bytes(of: maximumRows ?? unknownRows)) > RasterLimits.classicBytes }

    private var unknownRows: Int {
        let resolution = tags.verticalResolution ?? RasterLimits.unknownResolution
        return Int(RasterLimits.unknownLengthMillimetres / 25.4 * resolution)
    }

    private func bytes(of rows: Int) -> Int {
        let (bytes, overflow) = max(rows, 0).multipliedReportingOverflow(by: layout.bytesPerRow)
        return overflow ? .max : bytes
    }
}
