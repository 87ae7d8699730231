import PlatenModel

/// What a ``FibreFinder`` found, in millimetres.
struct FibreSights {
    /// Fibres of one image that are told at most, the longest: where there are many, most are something of the document.
    private static let greatestCount = 80
    /// Millimetres: longer ones are drawn.
    private static let greatestLength = 25.0
    /// Millimetres from one point of a path to the next, and points of a path at most.
    private static let pitch = 0.2
    private static let greatestPoints = 60
    /// Places of a known fibre, as a number and as a share of them, that tell something: fewer are hidden by content.
    private static let leastPlaces = 4
    private static let leastShare = 0.25
    /// Of these, those that show it where it is there, and those that show plain ground where it is not.
    private static let seenShare = 0.7
    private static let clearShare = 0.8
    /// A fibre that is known is told anew where it shows on so much more of its length.
    private static let growth = 1.3

    /// New ones, the longest first.
    private(set) var found: [SightedSpot] = []
    /// Of those that are known.
    private(set) var looks: [Int: WatchedOutcome] = [:]

    /// - Parameters:
    ///   - pixel: millimetres of one, across and down.
    ///   - watched: what is known.
    init(_ finder: FibreFinder, pixel: (x: Double, y: Double), watched: [WatchedSpot]) {
        let known = watched.filter { $0.path != nil }
        for spot in known { looks[spot.number] = Self.outcome(finder.looks[spot.number] ?? [], of: spot, pixel: pixel) }
        guard !finder.isLineWork else { return }
        let chains = FibreChains.chains(of: finder.points)
        let sights = chains.compactMap { Self.sight(of: $0, pixel: pixel) }.sorted { $0.length ?? 0 > $1.length ?? 0 }
        found = sights.prefix(Self.greatestCount).filter { sight in !known.contains { Self.isKnown(sight, as: $0) } }
    }

    func isSeen(_ number: Int) -> Bool { if case .seen? = looks[number] { true } else { false } }

    /// Where known fibres are to be looked at.
    static func places(of watched: [WatchedSpot], pixel: (x: Double, y: Double)) -> [FibreFinder.Place] {
        watched.flatMap { spot in
            let points = (spot.path ?? []).map { (x: $0.x / pixel.x, y: $0.y / pixel.y) }
            return points.indices.dropFirst().dropLast().map { index in
                let (before, after) = (points[index - 1], points[index + 1])
                let (dx, dy) = (after.x - before.x, after.y - before.y)
                let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
                return FibreFinder.Place(
                    number: spot.number, x: points[index].x, y: points[index].y, normal: (-dy / length, dx / length),
                    direction: RidgeDirection(along: dx, dy),
                    depth: spot.contrast * (spot.isLight ? GlassMeter.fullScale : GlassMeter.usualPaper), isLight: spot.isLight)
            }
        }
    }

    private static func sight(of chain: FibreChains.Chain, pixel: (x: Double, y: Double)) -> SightedSpot? {
        guard let first = chain.points.first else { return nil }
        let middle = (pixel.x * pixel.y).squareRoot()
        let length = chain.length * middle
        guard length <= greatestLength else { return nil }
        let pitch = max(Self.pitch, length / Double(greatestPoints - 2))
        var path = [BedPoint(x: rounded(first.x * pixel.x), y: rounded(first.y * pixel.y))]
        for place in chain.points.dropFirst() {
            let point = BedPoint(x: place.x * pixel.x, y: place.y * pixel.y)
            guard let last = path.last, distance(last, point) >= pitch else { continue }
            path.append(BedPoint(x: rounded(point.x), y: rounded(point.y)))
        }
        guard path.count >= 4 else { return nil }
        let count = Double(chain.points.count)
        let depth = chain.points.reduce(0) { $0 + $1.depth } / count
        let ground = chain.points.reduce(0) { $0 + $1.ground } / count
        let share = depth / (first.isLight ? GlassMeter.fullScale : max(ground, 1))
        return SightedSpot(
            x: rounded(path.centre.x), y: rounded(path.centre.y),
            // Three pixels were taken together.
            diameter: rounded(share * 3 * middle), contrast: rounded(share), isLight: first.isLight, length: rounded(length), path: path)
    }

    private static func isKnown(_ sight: SightedSpot, as known: WatchedSpot) -> Bool {
        guard let path = sight.path, let other = known.path, path.share(on: other) > 0.5 || other.share(on: path) > 0.5 else { return false }
        return Double(path.count) <= growth * Double(other.count)
    }

    private static func outcome(_ looks: [FibreFinder.Look], of spot: WatchedSpot, pixel: (x: Double, y: Double)) -> WatchedOutcome {
        let path = spot.path ?? []
        let places = max(1, path.count - 2)
        var depth = 0.0
        var seen = 0
        // Least squares of how far it is off, by how far each place is off across it; along a straight line nothing tells, and it stays.
        var (xx, xy, yy, x, y) = (0.02, 0.0, 0.02, 0.0, 0.0)
        for case .seen(let ownDepth, let offset, let normal) in looks {
            seen += 1
            depth += ownDepth
            xx += normal.x * normal.x
            xy += normal.x * normal.y
            yy += normal.y * normal.y
            x += normal.x * offset
            y += normal.y * offset
        }
        guard looks.count >= leastPlaces, Double(looks.count) >= leastShare * Double(places) else { return .hidden }
        if Double(seen) >= seenShare * Double(looks.count) {
            let scale = xx * yy - xy * xy
            let (dx, dy) = ((yy * x - xy * y) / scale * pixel.x, (xx * y - xy * x) / scale * pixel.y)
            let share = depth / Double(seen) / (spot.isLight ? GlassMeter.fullScale : GlassMeter.usualPaper)
            let sight = SightedSpot(
                x: rounded(path.centre.x + dx), y: rounded(path.centre.y + dy), diameter: rounded(share * 3 * (pixel.x * pixel.y).squareRoot()),
                contrast: rounded(share), isLight: spot.isLight, length: rounded(pitchLength(path)))
            return .seen(sight, isCrowded: false)
        }
        let isClear = Double(looks.count - seen) >= clearShare * Double(looks.count) && looks.count * 2 >= places
        return isClear ? .clear : .hidden
    }

    private static func pitchLength(_ path: [BedPoint]) -> Double { zip(path, path.dropFirst()).reduce(0) { $0 + distance($1.0, $1.1) } }

    private static func distance(_ first: BedPoint, _ second: BedPoint) -> Double {
        let (dx, dy) = (first.x - second.x, first.y - second.y)
        return (dx * dx + dy * dy).squareRoot()
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
