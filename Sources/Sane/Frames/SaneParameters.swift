import CSane

/// The shape of a frame as the driver tells it (SANE Standard 1.06, section 4.3.8).
public struct SaneParameters: Sendable, Hashable {
    public var format: SaneFrameFormat
    /// Whether the image is complete with this frame.
    public var isLastFrame: Bool
    /// Bytes from one row to the next, padding included; never to be computed from the width.
    public var bytesPerLine: Int
    public var pixelsPerLine: Int
    /// Rows; nil where the driver does not know before the end.
    public var lines: Int?
    /// Bits a sample.
    public var depth: Int

    public init(format: SaneFrameFormat, isLastFrame: Bool, bytesPerLine: Int, pixelsPerLine: Int, lines: Int?, depth: Int) {
        self.format = format
        self.isLastFrame = isLastFrame
        self.bytesPerLine = bytesPerLine
        self.pixelsPerLine = pixelsPerLine
        self.lines = lines
        self.depth = depth
    }

    init(_ parameters: SANE_Parameters) {
        self.init(
            format: SaneFrameFormat(parameters.format), isLastFrame: parameters.last_frame != 0,
            bytesPerLine: Int(parameters.bytes_per_line), pixelsPerLine: Int(parameters.pixels_per_line),
            lines: parameters.lines < 0 ? nil : Int(parameters.lines), depth: Int(parameters.depth))
    }
}
