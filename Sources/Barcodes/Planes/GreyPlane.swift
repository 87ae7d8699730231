/// An image of one byte a pixel, 0 black, rows one behind the other, at most ``BarcodeLimits/planePixels``.
public struct GreyPlane: Sendable, Hashable {
    /// Pixels a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// Pixels an inch both ways, about.
    public let resolution: Double
    /// `width * height` bytes.
    package let pixels: [UInt8]

    /// - Parameters:
    ///   - rowBytes: from one row to the next; what lies behind the pixels is left out.
    ///   - bytes: `height` rows.
    /// - Returns: nil where there are no pixels, more than the limit, or fewer bytes than rows.
    public init?(width: Int, height: Int, rowBytes: Int, resolution: Double, bytes: RawSpan) {
        let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
        let (needed, isLong) = rowBytes.multipliedReportingOverflow(by: height)
        guard width > 0, height > 0, rowBytes >= width, !overflow, pixels <= BarcodeLimits.planePixels, !isLong, needed <= bytes.byteCount,
            resolution > 0, resolution.isFinite
        else { return nil }
        var packed: [UInt8] = []
        packed.reserveCapacity(pixels)
        for row in 0..<height {
            bytes.extracting(row * rowBytes..<row * rowBytes + width).withUnsafeBytes { packed.append(contentsOf: $0) }
        }
        self.init(width: width, height: height, resolution: resolution, pixels: packed)
    }

    /// - Parameter pixels: `width * height`, one at least.
    package init(width: Int, height: Int, resolution: Double, pixels: [UInt8]) {
        self.width = width
        self.height = height
        self.resolution = resolution
        self.pixels = pixels
    }
}
