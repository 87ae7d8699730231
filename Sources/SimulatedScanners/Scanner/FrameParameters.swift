/// What `sane_get_parameters` answers. One frame is a page: this driver has no three-pass scanners.
struct FrameParameters: Equatable {
    var isColour: Bool
    var depth: Int
    var bytesPerLine: Int
    var pixelsPerLine: Int
    /// -1: unknown.
    var lines: Int

    init(_ settings: ScanSettings, lines: Int, padding: Int) {
        isColour = settings.mode == .colour
        depth = settings.depth
        pixelsPerLine = settings.window.width
        self.lines = lines
        bytesPerLine = (settings.window.width * settings.channels * settings.depth + 7) / 8 + padding
    }
}
