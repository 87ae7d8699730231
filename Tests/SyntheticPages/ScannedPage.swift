/// A page as a scanner delivered it: grey, 8 bits.
public struct ScannedPage: Sendable {
    public var width: Int
    public var height: Int
    public var pixels: [UInt8]
    /// Pixels an inch.
    public var resolution: Double = 300

    public init(width: Int, height: Int, pixels: [UInt8], resolution: Double = 300) {
        self.width = width
        self.height = height
        self.pixels = pixels
        self.resolution = resolution
    }

    /// A streak along the whole scan: a column's gain is wrong.
    public mutating func addStreak(x: Int, width streak: Int, contrast: Double) {
        for column in x..<min(width, x + streak) {
            for row in 0..<height {
                let index = row * width + column
                pixels[index] = UInt8(min(max((Double(pixels[index]) * (1 + contrast)).rounded(), 0), 255))
            }
        }
    }

    /// With every code changed.
    public func mapped(_ body: (UInt8) -> UInt8) -> ScannedPage {
        var page = self
        page.pixels = pixels.map(body)
        return page
    }

    /// Without these rows.
    public func without(_ rows: Range<Int>) -> ScannedPage {
        var page = self
        page.pixels.removeSubrange(rows.lowerBound * width..<rows.upperBound * width)
        page.height -= rows.count
        return page
    }

    /// With these rows once more behind them.
    public func repeating(_ rows: Range<Int>) -> ScannedPage {
        var page = self
        page.pixels.insert(contentsOf: pixels[rows.lowerBound * width..<rows.upperBound * width], at: rows.upperBound * width)
        page.height += rows.count
        return page
    }
}

extension GreyCanvas {
    /// As a scanner delivers it; see ``scanned(noise:seed:)``.
    public func scan(noise: Double, seed: UInt64, resolution: Double = 300) -> ScannedPage {
        ScannedPage(width: width, height: height, pixels: scanned(noise: noise, seed: seed), resolution: resolution)
    }
}
