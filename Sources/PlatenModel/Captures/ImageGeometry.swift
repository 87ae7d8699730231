/// Size and sample layout of an image.
public struct ImageGeometry: Codable, Sendable, Hashable {
    /// Pixels a row.
    public var width: Int
    /// Rows.
    public var height: Int
    /// Samples a pixel: 1 or 3.
    public var samples: Int
    /// Bits a sample: 1, 8 or 16.
    public var depth: Int
    /// Pixels an inch along a row, as the scanner really set it. Nil where it does not say.
    public var resolutionX: Double?
    /// Rows an inch.
    public var resolutionY: Double?

    public init(width: Int, height: Int, samples: Int, depth: Int, resolutionX: Double?, resolutionY: Double?) {
        self.width = width
        self.height = height
        self.samples = samples
        self.depth = depth
        self.resolutionX = resolutionX
        self.resolutionY = resolutionY
    }
}
