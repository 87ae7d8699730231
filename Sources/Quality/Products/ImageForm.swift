/// How the rows of an image lie in memory, as `Raster` delivers them: chunky, without padding between rows. Of one bit a sample 1 is black and
/// the first pixel is the highest bit; samples of 16 bits are in the machine's byte order.
public struct ImageForm: Sendable, Hashable {
    /// Pixels a row.
    public var width: Int
    /// Samples a pixel: 1 or 3.
    public var samples: Int
    /// Bits a sample: 1, 8 or 16.
    public var depth: Int
    /// Pixels an inch that a scanner may have.
    public static let resolutions = 20.0...20_000

    /// Pixels an inch across and along; nil where unknown.
    public let horizontalResolution: Double?
    public let verticalResolution: Double?
    /// Rows that were promised; nil where nobody knows before the end.
    public var expectedRows: Int?

    public var bytesPerRow: Int { (width * samples * depth + 7) / 8 }

    /// A resolution beyond ``resolutions`` counts as unknown: pictures that are made smaller by it would be larger than memory, or nothing.
    public init(width: Int, samples: Int, depth: Int, horizontalResolution: Double?, verticalResolution: Double?, expectedRows: Int? = nil) {
        self.width = width
        self.samples = samples
        self.depth = depth
        self.horizontalResolution = horizontalResolution.flatMap(Self.known)
        self.verticalResolution = verticalResolution.flatMap(Self.known)
        self.expectedRows = expectedRows
    }

    private static func known(_ resolution: Double) -> Double? { resolutions.contains(resolution) ? resolution : nil }
}
