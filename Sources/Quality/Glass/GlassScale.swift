import PlatenModel

/// Looks for small marks that stand alone on plain ground, at one scale, while rows pass. Memory is a band of rows.
///
/// A mark is a local minimum of the image smoothed over 3 × 3 pixels, darker than all eight points about it at ``reach`` pixels; then the whole
/// square at that distance has to be plain ground. Letters and lines never stand so alone; full stops and the dots of forms do, and are told from
/// dirt by what other images show (`ProcessControl.GlassMap`).
struct GlassScale: Sendable {
    /// Rows kept: a power of two that holds twice the reach and the row between.
    private static let kept = 16
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
    /// The last three rows, one behind the other, then their sum. Values of 16 bits with a sign: SSE2 knows no others' minimum.
    private var lines: [Int16]
    private var column: [Int16]
    /// Of one row: see ``compare(_:above:here:below:reach:threshold:_:into:)``.
    private var columnLeast: [Int16]
    private var excess: [Int16]
    /// Sums of 3 × 3 pixels, ``kept`` rows.
    private var smooth: [Int16]
    private var row = 0
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
        column = [Int16](repeating: 0, count: width)
        columnLeast = column
        excess = column
        lines = [Int16](repeating: 0, count: 3 * width)
        smooth = [Int16](repeating: 0, count: width * Self.kept)
    }

    /// - Parameters:
    ///   - noise: standard deviation of a pixel of the image.
    ///   - paper: the ground's code.
    mutating func take<Value: FixedWidthInteger>(_ line: Span<Value>, noise: Double, paper: Int) {
        guard width > 2 * reach + 2 else { return }
        Self.store(line, at: row % 3 * width, in: &lines)
        row += 1
        guard row >= 3 else { return }
        Self.smooth(lines, &column, into: &smooth, start: start(row - 2))
        // The newest smoothed row is `row - 2`; the one in the middle of the band has all it needs.
        let centre = row - 2 - reach
        // The noise of a mean of pixels.
        look(centre, noise: max(0.5, noise) / Double(factor), paper: paper)
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

    private func start(_ row: Int) -> Int { (row & (Self.kept - 1)) * width }

    private mutating func find(_ centre: Int, threshold: Int16, least: Double, deviation: Double, ground: Double) {
        let (above, here, below) = (start(centre - reach), start(centre), start(centre + reach))
        Self.compare(smooth, above: above, here: here, below: below, reach: reach, threshold: threshold, &columnLeast, into: &excess)
        var found: [Int] = []
        let (first, end) = (reach + 1, width - reach - 1)
        let excess = excess
        let span = excess.span
        var x = first
        while x < end {
            let next = min(end, x + Self.chunk)
            var any: Int16 = 0
            for place in x..<next { any |= span[unchecked: place] }
            if any < 0 { for place in x..<next where span[unchecked: place] < 0 { found.append(place) } }
            x = next
        }
        for place in found {
            guard isLeast(place, centre), let mark = mark(place, centre, least: least, deviation: deviation, ground: ground) else { continue }
            marks.append(mark)
        }
    }

    /// Pixels that are looked at together.
    private static let chunk = 64

    /// By how much each pixel lies above what would make it a mark: below 0 it may be one. Plain loops over whole rows, which become vector code.
    ///
    /// The corners of the square count, too: letters that leave its four sides free are many.
    private static func compare(
        _ smooth: [Int16], above: Int, here: Int, below: Int, reach: Int, threshold: Int16, _ least: inout [Int16], into excess: inout [Int16]
    ) {
        let smooth = smooth.span
        do {
            var least = least.mutableSpan
            for x in 0..<least.count { least[unchecked: x] = min(smooth[unchecked: above &+ x], smooth[unchecked: below &+ x]) }
        }
        let least = least.span
        var excess = excess.mutableSpan
        for x in reach..<excess.count - reach {
            let corners = min(least[unchecked: x &- reach], least[unchecked: x &+ reach])
            let sides = min(smooth[unchecked: here &+ x &- reach], smooth[unchecked: here &+ x &+ reach])
            let lowest = min(min(corners, sides), least[unchecked: x])
            excess[unchecked: x] = smooth[unchecked: here &+ x] &+ threshold &- lowest
        }
    }

    /// Whether no pixel about it is darker. Of equal ones the first counts.
    private func isLeast(_ x: Int, _ y: Int) -> Bool {
        let value = smooth[start(y) + x]
        // Nearly all that are none have a darker neighbour.
        if smooth[start(y) + x + 1] < value || smooth[start(y) + x - 1] <= value || smooth[start(y + 1) + x] < value
            || smooth[start(y - 1) + x] <= value
        {
            return false
        }
        for dy in -3...3 {
            let line = start(y + dy)
            for dx in -3...3 where dx != 0 || dy != 0 {
                let other = smooth[line + x + dx]
                if other < value || (other == value && (dy < 0 || (dy == 0 && dx < 0))) { return false }
            }
        }
        return true
    }

    /// Mean of the square about a place, nil where it is not plain ground.
    private func surround(_ x: Int, _ y: Int, deviation: Double, ground: Double) -> Double? {
        var (sum, least, greatest, count) = (0, Int(Int16.max), 0, 0)
        func take(_ value: Int16) {
            sum += Int(value)
            least = min(least, Int(value))
            greatest = max(greatest, Int(value))
            count += 1
        }
        for offset in -reach...reach {
            take(smooth[start(y - reach) + x + offset])
            take(smooth[start(y + reach) + x + offset])
            guard abs(offset) < reach else { continue }
            take(smooth[start(y + offset) + x - reach])
            take(smooth[start(y + offset) + x + reach])
        }
        let mean = Double(sum) / Double(count)
        let slack = Self.plain * deviation + 9 * Self.unevenness
        return mean >= ground && mean - Double(least) <= slack && Double(greatest) - mean <= slack ? mean : nil
    }

    private func mark(_ x: Int, _ y: Int, least: Double, deviation: Double, ground: Double) -> Mark? {
        guard let mean = surround(x, y, deviation: deviation, ground: ground) else { return nil }
        let depth = mean - Double(smooth[start(y) + x])
        guard depth >= least else { return nil }
        return blob(x, y, mean: mean, depth: depth, deviation: deviation, within: reach - 1)
    }

    /// Place and size of what is darker than the ground within so many pixels of a place.
    private func blob(_ x: Int, _ y: Int, mean: Double, depth: Double, deviation: Double, within range: Int) -> Mark? {
        var (sum, momentX, momentY) = (0.0, 0.0, 0.0)
        let floor = max(2 * deviation, depth * 0.15)
        for dy in -range...range {
            let line = start(y + dy)
            for dx in -range...range {
                let value = mean - Double(smooth[line + x + dx])
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
                let value = smooth[start(y + dy) + x + dx]
                if value < darkest.value { darkest = (value, x + dx, y + dy) }
            }
        }
        let depth = mean - Double(darkest.value)
        let expected = place.depth * 9
        // Of 25 places the darkest is darker than the mean even where there is nothing.
        if depth >= max(3.5 * deviation, 0.45 * expected) {
            let isCrowded = about.print > 0
            // Print that reaches here is no spot: that is darkest where it was, and as dark as it was.
            if isCrowded, depth > 1.6 * expected || isLeast(darkest.x, darkest.y) == false { return .hidden }
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
            values.append(smooth[start(y - reach) + x + offset])
            values.append(smooth[start(y + reach) + x + offset])
            guard abs(offset) < reach else { continue }
            values.append(smooth[start(y + offset) + x - reach])
            values.append(smooth[start(y + offset) + x + reach])
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
        let (above, here, below) = (start(centre - reach), start(centre), start(centre + reach))
        let values = smooth
        let span = values.span
        var x = reach + 1
        while x < width - reach - 1 {
            let value = span[here + x]
            let (left, right, up, down) = (span[here + x - reach], span[here + x + reach], span[above + x], span[below + x])
            let lowest = min(min(left, right), min(up, down))
            let highest = max(max(left, right), max(up, down))
            if value >= least, value - lowest <= slack, highest - value <= slack { plainSamples += 1 }
            x += 8
        }
    }

    private static func store<Value: FixedWidthInteger>(_ line: Span<Value>, at start: Int, in lines: inout [Int16]) {
        let width = lines.count / 3
        var target = lines.mutableSpan
        for x in 0..<min(width, line.count) { target[unchecked: start &+ x] = Int16(truncatingIfNeeded: line[unchecked: x]) }
    }

    private static func smooth(_ lines: [Int16], _ column: inout [Int16], into smooth: inout [Int16], start: Int) {
        let width = column.count
        let lines = lines.span
        do {
            var column = column.mutableSpan
            for x in 0..<width {
                column[unchecked: x] = lines[unchecked: x] &+ lines[unchecked: width &+ x] &+ lines[unchecked: 2 &* width &+ x]
            }
        }
        let column = column.span
        var target = smooth.mutableSpan
        for x in 1..<width - 1 {
            target[unchecked: start &+ x] = column[unchecked: x &- 1] &+ column[unchecked: x] &+ column[unchecked: x &+ 1]
        }
    }
}
