/// A place of a scanner's bed, in millimetres from its corner.
public struct BedPoint: Codable, Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

private struct Area {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    mutating func take(_ point: BedPoint) {
        (left, right) = (min(left, point.x), max(right, point.x))
        (top, bottom) = (min(top, point.y), max(bottom, point.y))
    }

    func isNear(_ other: Area, _ distance: Double) -> Bool {
        left - distance <= other.right && other.left <= right + distance && top - distance <= other.bottom && other.top <= bottom + distance
    }
}

extension [BedPoint] {
    /// Millimetres within which two lines are one.
    private static let nearness = 0.4

    /// The share of these points that lie on another line.
    public func share(on other: [BedPoint]) -> Double {
        guard let area, let otherArea = other.area, area.isNear(otherArea, Self.nearness) else { return 0 }
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
        guard let area else { return false }
        let isInside = (area.left...area.right).contains(x) && (area.top...area.bottom).contains(y)
        return isInside && diameter * 2 >= Swift.max(area.right - area.left, area.bottom - area.top)
    }

    /// The rectangle about them; nil: there are none. Most lines are far from each other, and it tells so soon.
    private var area: Area? {
        guard let first else { return nil }
        return dropFirst().reduce(into: Area(left: first.x, right: first.x, top: first.y, bottom: first.y)) { $0.take($1) }
    }

    public func moved(by x: Double, _ y: Double) -> [BedPoint] { map { BedPoint(x: $0.x + x, y: $0.y + y) } }
}
