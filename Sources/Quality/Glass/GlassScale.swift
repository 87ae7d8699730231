import PlatenModel

/// Looks for small marks that stand alone on plain ground, at one scale, while rows pass. Memory is a band of rows.
///
/// A mark is a local minimum (or, on dark ground, a maximum: dirt scatters light) of the image smoothed over 3 × 3 pixels, darker than all eight points
/// about it at some pixels' distance; then the whole square at that distance has to be plain ground. Letters and lines never stand so alone; full stops
/// and the dots of forms do, and are told from dirt by what other images show (`ProcessControl.GlassMap`).
struct GlassScale: Sendable {
    /// Share of the square about a watched place that may be print.
    private static let greatestCrowding = 0.45
    /// Pixels that a watched mark may be off each way, and how much wider than it was, where it is something else when it is both.
    private static let greatestDrift = 1.2
    private static let greatestWidening = 1.2
    /// Marks of one image that are kept: more of them is a speckled ground.
    private static let greatestCount = 1000

    /// A mark in pixels of this scale.
    struct Mark: Sendable {
        var x: Double
        var y: Double
        var diameter: Double
        /// In codes, above 0.
        var depth: Double
        var ground: Double
        var isLight: Bool
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
        var middle: (x: Double, y: Double)
        var diameter: Double
        /// Codes that are expected.
        var depth: Double
        var isLight: Bool

        var x: Int { Int(middle.x) }
        var y: Int { Int(middle.y) }
    }

    /// Pixels of the image that make one of this scale, each way.
    let factor: Int
    /// Pixels of this scale from the middle of a mark to plain ground, 6 at most; the second, if there is one, is for the smallest marks.
    private let reaches: [Int]
    private let width: Int
    private var rows: SmoothRows
    private(set) var marks: [Mark] = []
    private(set) var looks: [Int: Look] = [:]
    private var places: [Place]
    /// Thin lines, where they are looked for at this scale.
    private(set) var fibres: FibreFinder?
    /// Samples of the ground on a grid of 8 pixels that are plain: ground of dark marks, and of light ones.
    private(set) var plainSamples = (light: 0, dark: 0)

    private var reach: Int { reaches[0] }

    /// - Parameters:
    ///   - reaches: see above, the widest first.
    ///   - width: of a row in pixels of this scale.
    ///   - places: where to look.
    ///   - fibres: what looks for thin lines; nil: nothing does.
    init(factor: Int, reaches: [Int], width: Int, places: [Place], fibres: FibreFinder? = nil) {
        precondition(!reaches.isEmpty && reaches.allSatisfy((3...6).contains))
        self.reaches = reaches
        self.factor = factor
        self.width = width
        self.places = places.sorted { $0.y < $1.y }
        self.fibres = fibres
        rows = SmoothRows(width: width)
    }

    /// - Parameters:
    ///   - noise: standard deviation of a pixel of the image.
    ///   - paper: the ground's code.
    mutating func take(_ line: Span<UInt8>, noise: Double, paper: Int) {
        guard width > 2 * reach + 2, let newest = rows.take(line) else { return }
        // The row in the middle of the band and those next to it have all they need; the noise is that of a mean of pixels.
        look(newest - reach - 1, GlassJudgement(noise: max(0.5, noise) / Double(factor), paper: paper))
    }

    private mutating func look(_ centre: Int, _ judgement: GlassJudgement) {
        guard centre >= reach + 2 else { return }
        // Every other row tells of those next to it.
        if centre.isMultiple(of: 2), marks.count < Self.greatestCount { for reach in reaches { find(centre, reach, judgement) } }
        fibres?.look(rows, centre, judgement)
        if centre.isMultiple(of: 8) {
            let plain = rows.plainPixels(
                centre, reach: reach, least: Int16(min(2295, judgement.leastGround)), greatest: Int16(judgement.greatestGround),
                slack: Int16(min(2000, judgement.slack)))
            plainSamples = (plainSamples.light + plain.light, plainSamples.dark + plain.dark)
        }
        while let place = places.first, place.y <= centre {
            places.removeFirst()
            guard place.y == centre else { continue }
            looks[place.number] = outcome(place, judgement)
        }
    }

    private mutating func find(_ centre: Int, _ reach: Int, _ judgement: GlassJudgement) {
        // Nothing that varies by more will be plain.
        let spread = Int16(min(4000, 2 * judgement.slack + 1))
        let threshold = Int16(min(2000, judgement.leastDepth * 0.6))
        for place in rows.candidates(centre, reach: reach, threshold: threshold, spread: spread) {
            // Two looks find what lies between them twice, and the second reach what the first one found.
            guard rows.isExtreme(place.x, place.y, isLight: place.isLight), let mark = mark(place, reach, judgement),
                !marks.contains(where: { abs($0.x - mark.x) < 1 && abs($0.y - mark.y) < 1 })
            else { continue }
            marks.append(mark)
        }
    }

    /// Mean of the square about a place, nil where it is not plain ground.
    private func surround(_ x: Int, _ y: Int, _ reach: Int, isLight: Bool, _ judgement: GlassJudgement) -> Double? {
        let square = rows.square(x, y, reach: reach)
        let mean = Double(square.sum) / Double(8 * reach)
        let slack = judgement.slack
        let isPlain = mean - Double(square.least) <= slack && Double(square.greatest) - mean <= slack
        return isPlain && judgement.isGround(mean, isLight: isLight) ? mean : nil
    }

    private func mark(_ place: SmoothRows.Candidate, _ reach: Int, _ judgement: GlassJudgement) -> Mark? {
        guard let mean = surround(place.x, place.y, reach, isLight: place.isLight, judgement) else { return nil }
        let depth = abs(mean - Double(rows[place.x, place.y]))
        guard depth >= judgement.leastDepth else { return nil }
        return blob(place.x, place.y, darkest: (place.x, place.y), isLight: place.isLight, mean: mean, depth: depth, judgement, within: reach - 1)
    }

    /// Place and size of what is darker (or lighter) than the ground about its darkest pixel, within so many pixels of a place, 5 at most.
    ///
    /// Only what hangs together with that pixel counts, and for the place only what is at least half as deep: ground that is not quite even, a photograph's
    /// say, would draw a faint mark a tenth of a millimetre towards its darker side, which is as far as documents are off from one to the next.
    private func blob(
        _ x: Int, _ y: Int, darkest: (x: Int, y: Int), isLight: Bool, mean: Double, depth: Double, _ judgement: GlassJudgement, within range: Int
    ) -> Mark? {
        let floor = max(2 * judgement.deviation, depth * 0.15)
        let sign = isLight ? -1.0 : 1.0
        func excess(_ x: Int, _ y: Int) -> Double { (mean - Double(rows[x, y])) * sign }
        var pixels = PixelSquare(range: range)
        for dy in -range...range { for dx in -range...range where excess(x + dx, y + dy) > floor { pixels.insert(dx, dy) } }
        pixels.keepConnected(to: darkest.x - x, darkest.y - y)
        var (sum, weight, momentX, momentY) = (0.0, 0.0, 0.0, 0.0)
        pixels.forEach { dx, dy in
            let value = excess(x + dx, y + dy)
            sum += value
            let part = max(0, value - depth / 2)
            weight += part
            momentX += part * Double(dx)
            momentY += part * Double(dy)
        }
        guard weight > 0 else { return nil }
        return Mark(
            x: Double(x) + 0.5 + momentX / weight, y: Double(y) + 0.5 + momentY / weight, diameter: (sum / depth * 4 / Double.pi).squareRoot(),
            depth: depth / 9, ground: mean / 9, isLight: isLight)
    }

    /// What is there: a mark as it is known, or one of the other kind, which the same dirt makes on other ground.
    private func outcome(_ place: Place, _ judgement: GlassJudgement) -> Look {
        guard place.x > reach, place.x < width - reach - 1 else { return .hidden }
        let look = outcome(place, isLight: place.isLight, judgement)
        guard case .hidden = look, case .seen(let mark, isCrowded: false) = outcome(place, isLight: !place.isLight, judgement) else { return look }
        return .seen(mark, isCrowded: false)
    }

    private func outcome(_ place: Place, isLight: Bool, _ judgement: GlassJudgement) -> Look {
        let (x, y, deviation) = (place.x, place.y, judgement.deviation)
        guard let about = crowd(x, y, isLight: isLight, judgement) else { return .hidden }
        let isOther = isLight != place.isLight
        let mean = about.level
        let sign = isLight ? -1.0 : 1.0
        var (depth, darkest) = (-Double.infinity, (x: x, y: y))
        for dy in -2...2 {
            for dx in -2...2 {
                let value = (mean - Double(rows[x + dx, y + dy])) * sign
                if value > depth { (depth, darkest) = (value, (x + dx, y + dy)) }
            }
        }
        // How strong it is on ground of the other kind nobody knows.
        let expected = isOther ? 0 : place.depth * 9
        // Of 25 places the darkest is darker than the mean even where there is nothing.
        if depth >= (isOther ? judgement.leastDepth : max(3.5 * deviation, 0.45 * expected)) {
            let isCrowded = about.print > 0
            // Print that reaches here is no spot: that is darkest where it was, and as dark as it was.
            if isCrowded, depth > 1.6 * expected { return .hidden }
            if !isExtreme(darkest, isCrowded ? about.reach : 1, isLight: isLight) { return .hidden }
            let range = isCrowded ? min(3, about.reach - 1) : about.reach - 1
            guard let mark = blob(x, y, darkest: darkest, isLight: isLight, mean: mean, depth: depth, judgement, within: range) else {
                return .hidden
            }
            // Beside its place, and of the other kind or wider and hardly deeper: content that outweighs it.
            let isAside = max(abs(mark.x - place.middle.x), abs(mark.y - place.middle.y)) > Self.greatestDrift
            if isAside, isOther || (mark.diameter > Self.greatestWidening * place.diameter && depth < 2 * expected) { return .hidden }
            return .seen(mark, isCrowded: isCrowded)
        }
        guard !isOther, judgement.isTelling(mean, isLight: isLight), expected >= 5 * deviation else { return .hidden }
        return depth <= max(3.0 * deviation, 0.3 * expected) ? .clear : .hidden
    }

    /// Whether nothing beside a place is darker (or lighter): next to it, where ground begins as near as that.
    private func isExtreme(_ place: (x: Int, y: Int), _ reach: Int, isLight: Bool) -> Bool {
        guard reach <= 3 else { return rows.isExtreme(place.x, place.y, isLight: isLight) }
        let value = rows[place.x, place.y]
        return (-1...1).allSatisfy { dy in
            (-1...1).allSatisfy { dx in
                let other = rows[place.x + dx, place.y + dy]
                return isLight ? other <= value : other >= value
            }
        }
    }

    /// The level of plain ground about a place, the share of print there, and how far off that is. Nil: there is too little plain ground.
    private func crowd(_ x: Int, _ y: Int, isLight: Bool, _ judgement: GlassJudgement) -> (level: Double, print: Double, reach: Int)? {
        for reach in reaches {
            if let level = surround(x, y, reach, isLight: isLight, judgement) { return (level, 0, reach) }
        }
        for reach in reaches {
            if let found = crowd(x, y, reach, isLight: isLight, judgement) { return (found.level, found.print, reach) }
        }
        return nil
    }

    private func crowd(_ x: Int, _ y: Int, _ reach: Int, isLight: Bool, _ judgement: GlassJudgement) -> (level: Double, print: Double)? {
        var values: [Int16] = []
        for offset in -reach...reach {
            values.append(rows[x + offset, y - reach])
            values.append(rows[x + offset, y + reach])
            guard abs(offset) < reach else { continue }
            values.append(rows[x - reach, y + offset])
            values.append(rows[x + reach, y + offset])
        }
        values.sort()
        let level = Double(values[isLight ? values.count / 4 : values.count * 3 / 4])
        let slack = judgement.slack
        let plain = values.filter { abs(Double($0) - level) <= slack }
        let print = 1 - Double(plain.count) / Double(values.count)
        guard judgement.isGround(level, isLight: isLight), print <= Self.greatestCrowding else { return nil }
        return (plain.reduce(0) { $0 + Double($1) } / Double(plain.count), print)
    }
}
