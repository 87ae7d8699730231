/// The exact parameters of a page that has begun.
public struct AcquisitionStart: Codable, Sendable, Hashable {
    /// Pixels a row.
    public var width: Int
    /// Rows. Nil where the driver does not know.
    public var height: Int?
    public var samples: Int
    public var depth: Int
    /// Whether the page's room on the disk is reserved.
    public var isReserved: Bool

    public init(width: Int, height: Int?, samples: Int, depth: Int, isReserved: Bool) {
        self.width = width
        self.height = height
        self.samples = samples
        self.depth = depth
        self.isReserved = isReserved
    }
}
