import PlatenModel

/// What is known of an image before its first row.
struct ImagePlan: Sendable {
    var layout: ImageLayout
    /// Rows promised. Nil where nobody knows before the end.
    var rows: Int?
    /// Rows at which the image ends, however many more come. Nil: it ends with its sheet.
    var maximumRows: Int?
    /// Rows that an image of unknown length without a maximum may have. Nil: ten metres at the image's resolution.
    var greatestRows: Int? = nil
    var tags: ImageTags
    var compression: MasterCompression

    /// Bytes of the pixels before compression, where the rows are known. The largest number there is, rather than an overflow.
    var bytes: Int? { rows.map { bytes(of: min($0, maximumRows ?? .max)) } }

    /// Bytes of the pixels in the file, where they are known before the first row.
    var storedBytes: Int? { compression == .none ? bytes : nil }

    /// Whether the offsets need 64 bits: decided before the first row, by the greatest height that the image may have and without
    /// hope in the compression, since a file cannot change its kind in the middle.
    var isBig: Bool { (bytes ?? bytes(of: maximumRows ?? greatestRows ?? unknownRows)) > RasterLimits.classicBytes }

    private var unknownRows: Int {
        let resolution = tags.verticalResolution ?? RasterLimits.unknownResolution
        return Int(RasterLimits.unknownLengthMillimetres / 25.4 * resolution)
    }

    private func bytes(of rows: Int) -> Int {
        let (bytes, overflow) = max(rows, 0).multipliedReportingOverflow(by: layout.bytesPerRow)
        return overflow ? .max : bytes
    }
}
