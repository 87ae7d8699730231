import PlatenModel

extension FrameParameters {
    /// Bytes of a row as delivered, without padding at its end.
    var packedBytesPerRow: Int {
        // One bit a sample: each byte holds eight samples of one channel, so each channel is rounded up by itself.
        kind.frameSamples * (depth == 1 ? (width + 7) / 8 : width * depth / 8)
    }

    /// Throws `frame-unsupported` for parameters that describe no image that could be kept.
    func validate(scanner: String) throws(Problem) {
        if let reason = fault { throw Problem(.frameUnsupported, ["scanner": scanner, "reason": reason]) }
    }

    private var fault: String? {
        guard depth == 1 || depth == 8 || depth == 16 else { return "\(depth) bits a sample" }
        guard width > 0 else { return "rows of \(width) pixels" }
        // First of all this bounds the width, so that nothing below overflows.
        guard bytesPerRow <= RasterLimits.rowBytes, width <= RasterLimits.rowBytes * 8 else {
            return "rows of \(width) pixels in \(bytesPerRow) bytes, more than \(RasterLimits.rowBytes)"
        }
        guard bytesPerRow >= packedBytesPerRow else {
            return "rows of \(width) pixels of \(depth) bits in only \(bytesPerRow) bytes"
        }
        guard ImageLayout(of: self).bytesPerRow <= RasterLimits.rowBytes else { return "rows of \(width) pixels" }
        return nil
    }
}
