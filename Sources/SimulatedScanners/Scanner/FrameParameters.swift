/// What `sane_get_parameters` answers. A page is one frame, or one for each colour (``PassOrder``).
struct FrameParameters: Equatable {
    var format: FrameFormat
    var isLastFrame: Bool
    var depth: Int
    var bytesPerLine: Int
    var pixelsPerLine: Int
    /// -1: unknown.
    var lines: Int

    init(_ settings: ScanSettings, format: FrameFormat, isLastFrame: Bool, lines: Int, padding: Int) {
        self.format = format
        self.isLastFrame = isLastFrame
        self.lines = lines
        depth = settings.depth
        pixelsPerLine = settings.window.width
        let channels = format.plane == nil ? settings.channels : 1
        bytesPerLine = (settings.window.width * channels * settings.bitsPerSample + 7) / 8 + padding
    }
}
