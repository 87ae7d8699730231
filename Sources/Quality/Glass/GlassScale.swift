import PlatenModel

/// Looks for small marks that stand alone on plain ground, at one scale, while rows pass. Memory is a band of rows.
///
/// A mark is a local minimum of the image smoothed over 3 × 3 pixels, darker than all eight points about it at ``reach`` pixels; then the whole
/// square at that distance has to be plain ground. Letters and lines never stand so alone; full stops and the dots of forms do, and are told from
/// dirt by what other images show (`ProcessControl.GlassMap`).
struct GlassScale: Sendable {
    /// Standard deviations of the noise that a mark stands out by, and that plain ground stays within.
    private static let outstanding = 5.0
    private static let plain = 5.0
    /// Codes that a mark is darker by at least, and that plain ground may vary by besides noise.
    private static let leastDepth = 3.0
    private static let unevenness = 4.0
    /// Ground darker than this share of the paper is none.
    private static let groundShare = 0.75
    /// Share of the square about a watched place that may be print.
    private static let greatestCrowding = 0.45
    /// Marks of one image that are kept: more of them is a speckled ground.
    private static let greatestCount = 1000

    /// A mark in pixels of this scale.
    struct Mark: Sendable {
        var x: Double
        var y: Double
        var diameter: Double
        /// In codes.
        var depth: Double
        var ground: Double
    }

    /// What a look at one place gives.
    enum Look: Sendable {
        /// `isCrowded`: print stands beside it.
        case seen(Mark, isCrowded: Bool)
        case clear
        case hidden
    }

    /// A place to be looked at, in pixels of this scale.
    struct Place: Sendable {
        var number: Int
        var x: Int
        var y: Int
        /// Codes that are expected.
        var depth: Double
    }

    /// Pixels of the image that make one of this scale, each way.
    let factor: Int
    /// Pixels of this scale from the middle of a mark to plain ground, 7 at most.
    private let reach: Int
    private let width: Int
    private var rows: SmoothRows
    private(set) var marks: [Mark] = []
    private(set) var looks: [Int: Look] = [:]
    private var places: [Place]
    /// Samples of the ground on a grid of 8 pixels that are plain.
    private(set) var plainSamples = 0

    /// - Parameters:
    ///   - reach: see above.
    ///   - width: of a row in pixels of this scale.
    ///   - places: sorted by their rows.
    init(factor: Int, reach: Int, width: Int, places: [Place]) {
        precondition((4...7).contains(reach))
        self.reach = reach
        self.factor = factor
        self.width = width
        self.places = places.sorted { $0.y < $1.y }
        rows = SmoothRows(width: width)
    }

    /// - Parameters:
    ///   - noise: standard deviation of a pixel of the image.
    ///   - paper: the ground's code.
    mutating func take(_ line: Span<UInt8>, noise: Double, paper: Int) {
        guard width > 2 * reach + 2, let newest = rows.take(line) else { return }
        // The row in the middle of the band has all it needs; the noise is that of a mean of pixels.
        look(newest - reach, noise: max(0.5, noise) / Double(factor), paper: paper)
    }

    private mutating func look(_ centre: Int, noise: Double, paper: Int) {
        guard centre >= reach + 1 else { return }
        // The standard deviation of a sum of 3 × 3.
        let deviation = 3 * noise
        let least = max(Self.outstanding * deviation, 9 * Self.leastDepth)
        let ground = Double(paper) * 9 * Self.groundShare
        if marks.count < Self.greatestCount {
            find(centre, threshold: Int16(min(2000, least * 0.6)), least: least, deviation: deviation, ground: ground)
        }
        if centre.isMultiple(of: 8) { count(centre, ground: ground, deviation: deviation) }
        while let place = places.first, place.y <= centre {
            places.removeFirst()
            guard place.y == centre else { continue }
            looks[place.number] = outcome(place, deviation: deviation, ground: ground)
        }
    }

    private mutating func find(_ centre: Int, threshold: Int16, least: Double, deviation: Double, ground: Double) {
        // Nothing that varies by more will be plain.
        let spread = Int16(min(4000, 2 * (Self.plain * deviation + 9 * Self.unevenness) + 1))
        for place in rows.candidates(centre, reach: reach, threshold: threshold, spread: spread) {
            guard rows.isLeast(place, centre), let mark = mark(place, centre, least: least, deviation: deviation, ground: ground) else { continue }
            marks.append(mark)
        }
    }

    /// Mean of the square about a place, nil where it is not plain ground.
    private func surround(_ x: Int, _ y: Int, deviation: Double, ground: Double) -> Double? {
        let square = rows.square(x, y, reach: reach)
        let mean = Double(square.sum) / Double(8 * reach)
        let slack = Self.plain * deviation + 9 * Self.unevenness
        return mean >= ground && mean - Double(square.least) <= slack && Double(square.greatest) - mean <= slack ? mean : nil
    }

    private func mark(_ x: Int, _ y: Int, least: Double, deviation: Double, ground: Double) -> Mark? {
        guard let mean = surround(x, y, deviation: deviation, ground: ground) else { return nil }
        let depth = mean - Double(rows[x, y])
        guard depth >= least else { return nil }
        return blob(x, y, mean: mean, depth: depth, deviation: deviation, within: reach - 1)
    }

    /// Place and size of what is darker than the ground within so many pixels of a place.
    private func blob(_ x: Int, _ y: Int, mean: Double, depth: Double, deviation: Double, within range: Int) -> Mark? {
        var (sum, momentX, momentY) = (0.0, 0.0, 0.0)
        let floor = max(2 * deviation, depth * 0.15)
        for dy in -range...range {
            for dx in -range...range {
                let value = mean - Double(rows[x + dx, y + dy])
                guard value > floor else { continue }
                sum += value
                momentX += value * Double(dx)
                momentY += value * Double(dy)
            }
        }
        guard sum > 0 else { return nil }
        return Mark(
            x: Double(x) + 0.5 + momentX / sum, y: Double(y) + 0.5 + momentY / sum, diameter: (sum / depth * 4 / Double.pi).squareRoot(),
            depth: depth / 9, ground: mean / 9)
    }

    private func outcome(_ place: Place, deviation: Double, ground: Double) -> Look {
        let (x, y) = (place.x, place.y)
        guard x > reach, x < width - reach - 1, let about = crowd(x, y, deviation: deviation, ground: ground) else { return .hidden }
        let mean = about.level
        var darkest = (value: Int16.max, x: x, y: y)
        for dy in -2...2 {
            for dx in -2...2 {
                let value = rows[x + dx, y + dy]
                if value < darkest.value { darkest = (value, x + dx, y + dy) }
            }
        }
        let depth = mean - Double(darkest.value)
        let expected = place.depth * 9
        // Of 25 places the darkest is darker than the mean even where there is nothing.
        if depth >= max(3.5 * deviation, 0.45 * expected) {
            let isCrowded = about.print > 0
            // Print that reaches here is no spot: that is darkest where it was, and as dark as it was.
            if isCrowded, depth > 1.6 * expected || !rows.isLeast(darkest.x, darkest.y) { return .hidden }
            guard var mark = blob(x, y, mean: mean, depth: depth, deviation: deviation, within: isCrowded ? 3 : reach - 1) else { return .hidden }
            mark.depth = depth / 9
            return .seen(mark, isCrowded: isCrowded)
        }
        return depth <= max(3.0 * deviation, 0.3 * expected) && expected >= 5 * deviation ? .clear : .hidden
    }

    /// The level of plain ground about a place, and the share of print there. Nil: there is too little plain ground.
    private func crowd(_ x: Int, _ y: Int, deviation: Double, ground: Double) -> (level: Double, print: Double)? {
        if let level = surround(x, y, deviation: deviation, ground: ground) { return (level, 0) }
        var values: [Int16] = []
        for offset in -reach...reach {
            values.append(rows[x + offset, y - reach])
            values.append(rows[x + offset, y + reach])
            guard abs(offset) < reach else { continue }
            values.append(rows[x - reach, y + offset])
            values.append(rows[x + reach, y + offset])
        }
        values.sort()
        let level = Double(values[values.count * 3 / 4])
        let slack = Self.plain * deviation + 9 * Self.unevenness
        let plain = values.filter { abs(Double($0) - level) <= slack }
        let print = 1 - Double(plain.count) / Double(values.count)
        guard level >= ground, print <= Self.greatestCrowding else { return nil }
        return (plain.reduce(0) { $0 + Double($1) } / Double(plain.count), print)
    }

    private mutating func count(_ centre: Int, ground: Double, deviation: Double) {
        let slack = Int16(min(2000, Self.plain * deviation + 9 * Self.unevenness))
        let least = Int16(min(2000, ground))
        plainSamples += rows.plainPixels(centre, reach: reach, least: least, slack: slack)
    }
}
