/// A place of a scanner's bed, in millimetres from its corner.
public struct BedPoint: Codable, Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

extension [BedPoint] {
    /// Millimetres within which two lines are one.
    private static let nearness = 0.4

    /// The share of these points that lie on another line.
    public func share(on other: [BedPoint]) -> Double {
        guard !isEmpty else { return 0 }
        let near = count { point in other.contains { abs($0.x - point.x) <= Self.nearness && abs($0.y - point.y) <= Self.nearness } }
        return Double(near) / Double(count)
    }

    /// Their mean; of none the corner of the bed.
    public var centre: BedPoint {
        let count = Double(Swift.max(1, self.count))
        return BedPoint(x: reduce(0) { $0 + $1.x } / count, y: reduce(0) { $0 + $1.y } / count)
    }

    /// Whether a spot may be this line itself, or a piece of it: it lies on it, or the line is curled up and looks like a spot from afar.
    public func includes(_ x: Double, _ y: Double, diameter: Double) -> Bool {
        if contains(where: { abs($0.x - x) <= Self.nearness && abs($0.y - y) <= Self.nearness }) { return true }
        guard let left = map(\.x).min(), let right = map(\.x).max(), let top = map(\.y).min(), let bottom = map(\.y).max() else { return false }
        return (left...right).contains(x) && (top...bottom).contains(y) && diameter * 2 >= Swift.max(right - left, bottom - top)
    }

    public func moved(by x: Double, _ y: Double) -> [BedPoint] { map { BedPoint(x: $0.x + x, y: $0.y + y) } }
}
