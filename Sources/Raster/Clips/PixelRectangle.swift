import PlatenModel

/// Whole pixels of an image, from its first row and column.
public struct PixelRectangle: Sendable, Hashable {
    public var left: Int
    public var top: Int
    public var width: Int
    public var height: Int

    public init(left: Int, top: Int, width: Int, height: Int) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }

    /// The pixels that a frame in millimetres covers: each edge on the nearest boundary between pixels, so that frames that touch share no pixel
    /// and leave none out. One pixel each way at least.
    ///
    /// - Parameters:
    ///   - horizontal: pixels an inch along a row.
    ///   - vertical: rows an inch.
    public init(_ frame: ClipFrame, horizontal: Double, vertical: Double) {
        let left = Self.pixels(frame.x, horizontal)
        let top = Self.pixels(frame.y, vertical)
        self.init(
            left: left, top: top, width: max(1, Self.pixels(frame.x + frame.width, horizontal) - left),
            height: max(1, Self.pixels(frame.y + frame.height, vertical) - top))
    }

    /// The part of it that lies within an image so wide and so high; nil where there is none. Without a height, rows have no end.
    public func clamped(toWidth imageWidth: Int, height imageHeight: Int?) -> PixelRectangle? {
        let width = min(left + self.width, imageWidth) - left
        let height = min(top + self.height, imageHeight ?? .max) - top
        return width > 0 && height > 0 ? PixelRectangle(left: left, top: top, width: width, height: height) : nil
    }

    /// What cannot be a number of pixels becomes the greatest there may be: the clip is then beyond every image.
    private static func pixels(_ millimetres: Double, _ resolution: Double) -> Int {
        let pixels = (millimetres / 25.4 * resolution).rounded()
        return pixels.isFinite ? Int(min(max(pixels, 0), Double(UInt32.max))) : Int(UInt32.max)
    }
}
