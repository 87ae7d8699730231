/// A small grey picture of an image: means of boxes of its pixels (never decimated: halftone screens would alias), 0 black to 255 white.
public struct ReducedImage: Sendable, Hashable {
    public let width: Int
    public let height: Int
    /// Row by row from the top, `width * height` luma codes.
    public let pixels: [UInt8]
    /// Pixels an inch of the picture.
    public let resolution: Double

    public init(width: Int, height: Int, pixels: [UInt8], resolution: Double) {
        precondition(pixels.count == width * height)
        self.width = width
        self.height = height
        self.pixels = pixels
        self.resolution = resolution
    }

    public subscript(x: Int, y: Int) -> UInt8 { pixels[y * width + x] }

    /// Whether there is enough of it to tell anything of a page.
    var isLargeEnough: Bool { width >= 64 && height >= 64 }

    /// Millimetres that a pixel measures.
    public var pixelMillimetres: Double { 25.4 / resolution }
}
