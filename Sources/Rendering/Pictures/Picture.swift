/// A small picture: red, green and blue of 8 bits, row by row from the top.
public struct Picture: Sendable, Hashable {
    public let width: Int
    public let height: Int
    /// `width * height * 3` samples.
    public internal(set) var pixels: [UInt8]

    /// - Parameter pixels: as many as the size says.
    public init(width: Int, height: Int, pixels: [UInt8]) {
        precondition(pixels.count == width * height * 3)
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// A picture of one colour.
    public init(width: Int, height: Int, colour: PictureColour) {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for _ in 0..<width * height { pixels += [colour.red, colour.green, colour.blue] }
        self.init(width: width, height: height, pixels: pixels)
    }

    public subscript(x: Int, y: Int) -> PictureColour {
        get {
            let place = (y * width + x) * 3
            return PictureColour(red: pixels[place], green: pixels[place + 1], blue: pixels[place + 2])
        }
        set {
            let place = (y * width + x) * 3
            pixels[place] = newValue.red
            pixels[place + 1] = newValue.green
            pixels[place + 2] = newValue.blue
        }
    }
}
