/// What a grid of lines on the bed says of the straightness of images.
public struct GridReading: Codable, Sendable, Hashable {
    /// Lines that go down, and across.
    public var columns: Int
    public var rows: Int
    /// Crossings that were measured.
    public var crossings: Int
    /// The greatest distance of a crossing from where it would be in an even grid seen from anywhere, in per cent of the grid's diagonal.
    public var distortion: Double

    public init(columns: Int, rows: Int, crossings: Int, distortion: Double) {
        self.columns = columns
        self.rows = rows
        self.crossings = crossings
        self.distortion = distortion
    }
}
