/// The lengths of the sheets of a stack, and which one does not go with them: two that came together, or one that is folded.
public struct SheetLengths: Sendable {
    /// Sheets that a stack needs before one is out of place in it.
    public static let least = 5
    /// Part of the usual length by which the others of a stack differ at most: else its sheets are of all lengths.
    private static let evenness = 0.05
    /// Part of it by which one that is out of place differs: sheets that lie on one another overlap for most of their length.
    private static let outlier = 0.12

    /// Millimetres.
    private let lengths: [Double]

    /// - Parameter lengths: of the sheets before, in millimetres.
    public init(_ lengths: [Double]) {
        self.lengths = lengths.filter { $0 > 0 }.sorted()
    }

    /// The usual length in millimetres, where a sheet of this length is out of place; nil: it is not, or nobody can tell.
    public func usual(besides length: Double) -> Double? {
        guard lengths.count >= Self.least else { return nil }
        let middle = lengths[lengths.count / 2]
        // Three in four are alike: one that was out of place before does not make the stack uneven.
        let distances = lengths.map { abs($0 - middle) }.sorted()
        guard distances[distances.count * 3 / 4] <= Self.evenness * middle else { return nil }
        return abs(length - middle) > Self.outlier * middle ? middle : nil
    }
}
