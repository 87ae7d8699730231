/// Where and how columns, or cells, were averaged. Their means are in the order's file.
public struct ColumnReading: Codable, Sendable, Hashable {
    /// Millimetres from the left edge of the bed to the first column; nil: the scanner's options do not say.
    public var left: Double?
    /// Millimetres from the upper edge of the bed to the first row.
    public var top: Double?
    /// Pixels an inch along a row, as the driver says.
    public var resolutionX: Double
    /// Rows an inch.
    public var resolutionY: Double

    public init(left: Double?, top: Double?, resolutionX: Double, resolutionY: Double) {
        self.left = left
        self.top = top
        self.resolutionX = resolutionX
        self.resolutionY = resolutionY
    }
}
