/// Joins points of thin lines to lines.
enum FibreChains {
    /// Pixels from one point of a line to the next at most.
    private static let gap = 2
    /// Points of a line at most, and points along it at least.
    private static let greatestCount = 900
    private static let leastLength = 7.0
    /// Share of points that may lie off the line that goes through most of them: print has branches.
    private static let greatestBranching = 0.15
    /// A line of so many pixels that strays from its chord by less than so much of one has been drawn with a ruler.
    private static let ruled = (length: 30.0, stray: 0.8)

    /// A line in pixels: its points in their order.
    struct Chain {
        var points: [FibreFinder.Point]
        var length: Double
    }

    /// Lines of some length that neither branch nor are ruled.
    static func chains(of points: [FibreFinder.Point]) -> [Chain] {
        [false, true].flatMap { isLight in groups(points.filter { $0.isLight == isLight }).compactMap(chain) }
    }

    private struct Cell: Hashable {
        var x: Int
        var y: Int
    }

    private static func groups(_ points: [FibreFinder.Point]) -> [[FibreFinder.Point]] {
        var places: [Cell: Int] = [:]
        for (index, point) in points.enumerated() { places[Cell(x: Int(point.x), y: Int(point.y))] = index }
        var isTaken = [Bool](repeating: false, count: points.count)
        var groups: [[FibreFinder.Point]] = []
        for start in points.indices where !isTaken[start] {
            isTaken[start] = true
            var members = [start]
            var next = 0
            while next < members.count {
                for other in neighbours(of: points[members[next]], places) where !isTaken[other] {
                    isTaken[other] = true
                    members.append(other)
                }
                next += 1
            }
            if Double(members.count) >= leastLength, members.count <= greatestCount { groups.append(members.map { points[$0] }) }
        }
        return groups
    }

    private static func neighbours(of point: FibreFinder.Point, _ places: [Cell: Int]) -> [Int] {
        let (x, y) = (Int(point.x), Int(point.y))
        return (-gap...gap).flatMap { dy in (-gap...gap).compactMap { dx in places[Cell(x: x + dx, y: y + dy)] } }
    }

    private static func chain(_ points: [FibreFinder.Point]) -> Chain? {
        var places: [Cell: Int] = [:]
        for (index, point) in points.enumerated() { places[Cell(x: Int(point.x), y: Int(point.y))] = index }
        // The point that is farthest from any is an end; the one that is farthest from that is the other.
        guard let end = walk(points, from: 0, places).last?.index else { return nil }
        let reached = walk(points, from: end, places)
        guard var place = reached.last else { return nil }
        var line = [points[place.index]]
        var order: [Int: (index: Int, before: Int?)] = [:]
        for step in reached { order[step.index] = step }
        while let before = place.before, let step = order[before] {
            line.append(points[step.index])
            place = step
        }
        let length = zip(line, line.dropFirst()).reduce(0) { $0 + distance($1.0, $1.1) }
        guard length >= leastLength, let first = line.first, let last = line.last else { return nil }
        let astray = points.count { point in !line.contains { abs($0.x - point.x) <= 2.5 && abs($0.y - point.y) <= 2.5 } }
        guard Double(astray) <= greatestBranching * Double(points.count) else { return nil }
        if length >= ruled.length {
            let chord = max(distance(first, last), 1e-6)
            let (dx, dy) = ((last.x - first.x) / chord, (last.y - first.y) / chord)
            let strays = line.map { abs(($0.x - first.x) * dy - ($0.y - first.y) * dx) }.sorted()
            guard strays[strays.count * 9 / 10] >= ruled.stray else { return nil }
        }
        return Chain(points: line, length: length)
    }

    /// Points in the order of their distance along the line, each with the one before it.
    private static func walk(_ points: [FibreFinder.Point], from start: Int, _ places: [Cell: Int]) -> [(index: Int, before: Int?)] {
        var reached: [(index: Int, before: Int?)] = [(start, nil)]
        var isTaken = [Bool](repeating: false, count: points.count)
        isTaken[start] = true
        var next = 0
        while next < reached.count {
            let index = reached[next].index
            for other in neighbours(of: points[index], places) where !isTaken[other] {
                isTaken[other] = true
                reached.append((other, index))
            }
            next += 1
        }
        return reached
    }

    private static func distance(_ first: FibreFinder.Point, _ second: FibreFinder.Point) -> Double {
        let (dx, dy) = (first.x - second.x, first.y - second.y)
        return (dx * dx + dy * dy).squareRoot()
    }
}
