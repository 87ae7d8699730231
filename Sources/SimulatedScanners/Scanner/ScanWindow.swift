/// The rectangle that is scanned, in pixels of the scan's own resolution counted from the corner of the bed: windows at different places
/// see the same pixels.
struct ScanWindow: Equatable {
    /// Pixels an inch.
    var resolution: Int
    var left: Int
    var top: Int
    var width: Int
    var height: Int

    init(resolution: Int, left: Int, top: Int, width: Int, height: Int) {
        (self.resolution, self.left, self.top, self.width, self.height) = (resolution, left, top, width, height)
    }

    /// From millimetres in 16.16 fixed point. A window turned inside out is empty.
    init(resolution: Int, left: Int32, top: Int32, right: Int32, bottom: Int32) {
        func pixel(_ millimetres: Int32) -> Int {
            // 25.4 mm × 65536 = 254 × 65536 / 10; half of it is added to round.
            let scale = 254 * 65_536
            return (Int(millimetres) * resolution * 10 + scale / 2) / scale
        }
        self.resolution = resolution
        self.left = pixel(left)
        self.top = pixel(top)
        width = max(0, pixel(right) - self.left)
        height = max(0, pixel(bottom) - self.top)
    }
}
