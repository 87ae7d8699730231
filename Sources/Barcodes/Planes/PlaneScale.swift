/// How an image becomes a plane: by whole numbers of its pixels, each way.
package struct PlaneScale: Sendable, Hashable {
    /// Pixels of the image for one of the plane, along a row and down.
    package private(set) var across = 1
    package private(set) var down = 1
    /// Pixels a row of the plane.
    package private(set) var width = 0
    /// Rows of the plane at most.
    package private(set) var rows = 0
    /// Pixels an inch of the plane, about.
    package let resolution: Double

    /// The least reduction that leaves `planeResolution` and, for the length that is looked at, stays within `planePixels`.
    ///
    /// - Parameters:
    ///   - width: pixels a row of the image.
    ///   - horizontal: pixels an inch along a row, where known.
    ///   - vertical: rows an inch.
    ///   - length: millimetres from the top that are looked at.
    package init(width: Int, horizontal: Double?, vertical: Double?, length: Double = BarcodeLimits.planeLength) {
        let across = horizontal ?? vertical ?? BarcodeLimits.unknownResolution
        let down = vertical ?? across
        let lower = max(min(across, down), 1)
        let length = min(length / 25.4 * down, 1e9)
        var factor = max(1, Int(lower / BarcodeLimits.planeResolution))
        repeat {
            // A scanner that has more rows than columns an inch would give codes that are too long.
            self.across = Self.pixels(factor, across / lower, within: width)
            self.down = Self.pixels(factor, down / lower, within: 1 << 30)
            self.width = width / self.across
            rows = max(1, Int(length) / self.down)
            factor += 1
        } while self.width * rows > BarcodeLimits.planePixels
        resolution = across / Double(self.across)
    }

    private static func pixels(_ factor: Int, _ ratio: Double, within width: Int) -> Int {
        max(1, min(Int(min(Double(factor) * ratio, 1e9).rounded()), width))
    }
}
