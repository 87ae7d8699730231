import Raster

/// A rectangle of pixels.
struct PixelBox: Hashable {
    var left: Int
    var top: Int
    var width: Int
    var height: Int

    /// The same pixels in a picture that was turned to stand upright.
    ///
    /// - Parameters:
    ///   - width: of the picture before.
    ///   - height: of the picture before.
    func upright(from orientation: Orientation, width: Int, height: Int) -> PixelBox {
        switch orientation {
        case .topLeft: self
        case .bottomRight:
            PixelBox(left: width - left - self.width, top: height - top - self.height, width: self.width, height: self.height)
        // Turned clockwise: what was on the left lies at the top.
        case .rightTop: PixelBox(left: height - top - self.height, top: left, width: self.height, height: self.width)
        case .leftBottom: PixelBox(left: top, top: width - left - self.width, width: self.height, height: self.width)
        }
    }
}
