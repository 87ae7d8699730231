import PlatenModel

/// Looks for hairs and fibres: thin lines with plain ground on both sides, fainter than the strokes of print; and whether such that are known are still
/// there. Rows come smoothed, at about 150 pixels an inch.
struct FibreFinder: Sendable {
    /// Points of one image that are kept: more of them is line work, which proves nothing.
    private static let greatestCount = 20_000
    /// Standard deviations of the noise, and codes of 3 × 3 pixels, that a point of a line stands out by.
    private static let outstanding = 5.0
    private static let leastDepth = 3.0
    /// Codes of 3 × 3 pixels that it stands out by at most: a black thread of 0.15 mm. Strokes of print are twice as wide.
    private static let greatestDepth = 70.0
    /// Pixels that a line which is known may be off.
    private static let shift = 2

    /// A point on the middle of a line, in pixels.
    struct Point: Sendable {
        var x: Double
        var y: Double
        /// Codes of 3 × 3 pixels, above 0.
        var depth: Double
        var ground: Double
        var isLight: Bool
    }

    /// A place to be looked at.
    struct Place: Sendable {
        var number: Int
        var x: Double
        var y: Double
        /// Across the line, of unit length, and the one of the four directions that is nearest to it.
        var normal: (x: Double, y: Double)
        var direction: RidgeDirection
        /// Codes of 3 × 3 pixels that are expected.
        var depth: Double
        var isLight: Bool
    }

    /// What the look at one place gives.
    enum Look: Sendable {
        /// Its depth, and by how many pixels it is off across itself.
        case seen(depth: Double, offset: Double, normal: (x: Double, y: Double))
        case clear
    }

    private(set) var points: [Point] = []
    /// Of each fibre by its number; places that told nothing are left out.
    private(set) var looks: [Int: [Look]] = [:]
    private var places: [Place]

    private let findsNew: Bool

    /// - Parameters:
    ///   - places: to be looked at.
    ///   - findsNew: whether others are looked for as well.
    init(places: [Place], findsNew: Bool) {
        self.findsNew = findsNew
        self.places = places.sorted { $0.y < $1.y }
    }

    /// Whether there was more than a person would leave on a glass.
    var isLineWork: Bool { points.count >= Self.greatestCount }

    mutating func look(_ rows: SmoothRows, _ centre: Int, _ judgement: GlassJudgement) {
        if findsNew, !isLineWork { find(rows, centre, judgement) }
        while let place = places.first, Int(place.y) <= centre {
            places.removeFirst()
            guard Int(place.y) == centre, let look = outcome(place, rows, judgement) else { continue }
            looks[place.number, default: []].append(look)
        }
    }

    private mutating func find(_ rows: SmoothRows, _ centre: Int, _ judgement: GlassJudgement) {
        let least = max(Self.outstanding * judgement.deviation, 9 * Self.leastDepth)
        let ridges = rows.ridges(
            centre, rise: Int16(min(2000, least)), greatest: Int16(9 * Self.greatestDepth), spread: Int16(min(2000, judgement.slack)))
        for ridge in ridges {
            let (dx, dy) = ridge.direction.near
            let ground = (Double(rows[ridge.x - dx, centre - dy]) + Double(rows[ridge.x + dx, centre + dy])) / 2
            guard judgement.isGround(ground, isLight: ridge.isLight) else { continue }
            let depths = depths(rows, ridge.x, centre, ridge.direction, ground: ground, isLight: ridge.isLight)
            // A line of more than a quarter of a millimetre is no fibre.
            guard depths.wide <= 0.6 * depths.middle else { continue }
            let (x, y) = (Double(ridge.x) + 0.5, Double(centre) + 0.5)
            let normal = ridge.direction.normal
            points.append(
                Point(
                    x: x + depths.offset * normal.x, y: y + depths.offset * normal.y, depth: depths.middle / 9, ground: ground / 9,
                    isLight: ridge.isLight))
        }
    }

    /// What a line is like at a place: how much it stands out in its middle and, as a mean, two pixels beside it, and how far off its middle is.
    private func depths(
        _ rows: SmoothRows, _ x: Int, _ y: Int, _ direction: RidgeDirection, ground: Double, isLight: Bool
    ) -> (middle: Double, wide: Double, offset: Double) {
        let sign = isLight ? -1.0 : 1.0
        func depth(_ steps: Int) -> Double { (ground - Double(rows[x + steps * direction.step.x, y + steps * direction.step.y])) * sign }
        let (before, middle, after) = (depth(-1), depth(0), depth(1))
        let bend = 2 * middle - before - after
        let pitch = direction == .across || direction == .down ? 1.0 : 2.0.squareRoot()
        let offset = bend > 0 ? max(-0.5, min(0.5, (after - before) / (2 * bend))) * pitch : 0
        return (middle, (depth(-2) + depth(2)) / 2, offset)
    }

    /// The ground of a line by two points beside it; nil: it is not plain, or of the other kind, on which nobody knows what the line would be.
    private func ground(
        _ rows: SmoothRows, _ x: Int, _ y: Int, _ side: (x: Int, y: Int), isLight: Bool, _ judgement: GlassJudgement
    ) -> Double? {
        let (before, after) = (Double(rows[x - side.x, y - side.y]), Double(rows[x + side.x, y + side.y]))
        let ground = (before + after) / 2
        return abs(before - after) <= judgement.slack && judgement.isGround(ground, isLight: isLight) ? ground : nil
    }

    private func outcome(_ place: Place, _ rows: SmoothRows, _ judgement: GlassJudgement) -> Look? {
        let (x, y) = (Int(place.x), Int(place.y))
        guard x > RidgeDirection.far, x < rows.width - RidgeDirection.far - 1 else { return nil }
        // A tight curl has itself beside it.
        let sides = [place.direction.beyond, place.direction.near]
        guard let ground = sides.lazy.compactMap({ ground(rows, x, y, $0, isLight: place.isLight, judgement) }).first else { return nil }
        let sign = place.isLight ? -1.0 : 1.0
        let (sx, sy) = place.direction.step
        let values = (-Self.shift...Self.shift).map { (ground - Double(rows[x + $0 * sx, y + $0 * sy])) * sign }
        guard let depth = values.max(), let index = values.firstIndex(of: depth) else { return nil }
        let expected = 9 * place.depth
        if depth >= max(4 * judgement.deviation, 0.45 * expected) {
            guard depth <= 2 * expected else { return nil }
            let steps = index - Self.shift
            let (ownX, ownY) = (x + steps * sx, y + steps * sy)
            let found = depths(rows, ownX, ownY, place.direction, ground: ground, isLight: place.isLight)
            let normal = place.direction.normal
            let (offX, offY) = (Double(ownX) + 0.5 + found.offset * normal.x - place.x, Double(ownY) + 0.5 + found.offset * normal.y - place.y)
            // Whatever lies along the line counts for nothing.
            return .seen(depth: depth / 9, offset: offX * place.normal.x + offY * place.normal.y, normal: place.normal)
        }
        guard judgement.isTelling(ground, isLight: place.isLight), expected >= 5 * judgement.deviation else { return nil }
        return depth <= max(3 * judgement.deviation, 0.3 * expected) ? .clear : nil
    }
}
