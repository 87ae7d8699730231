/// Steps from one row to the next that are sharper than any lens draws them.
enum SharpSteps {
    /// Rows that are looked at together.
    static let rows = 6
    /// Codes of a step.
    private static let least: UInt8 = 36
    /// It takes so much of all that the six rows differ by. Of an edge that a Gaussian of 0.5 pixels and the pixels' own size have blurred, sharper
    /// than any scanner, one step has at most 0.61 of it; what is cut out in the middle of an edge or a line leaves more.
    private static let share = (17, of: 20)
    /// The same of a step that a sharp scanner with some noise may draw, now and then.
    private static let fairShare = (18, of: 25)
    /// Columns that are looked at together.
    private static let chunk = 64

    /// Columns of six rows by the step in their middle.
    struct Counts: Sendable, Hashable {
        /// With a step that no lens draws.
        var sharp: UInt16 = 0
        /// With one that hardly any lens draws, those before among them.
        var fair: UInt16 = 0
        /// With any step, where one of them is fair.
        var all: UInt16 = 0
    }

    /// Columns with such a step in the middle of six rows.
    ///
    /// - Parameters:
    ///   - ring: six rows of pixels, one behind the other.
    ///   - first: which of them is the uppermost; the others follow in a ring.
    static func count(_ ring: Span<UInt8>, first: Int) -> Counts {
        let width = ring.count / rows
        func row(_ place: Int) -> Range<Int> {
            let start = (first + place) % rows * width
            return start..<start + width
        }
        let (a, b, c) = (ring.extracting(row(0)), ring.extracting(row(1)), ring.extracting(row(2)))
        let (d, e, f) = (ring.extracting(row(3)), ring.extracting(row(4)), ring.extracting(row(5)))
        var counts = Counts()
        var start = 0
        while start < width {
            let end = min(width, start + chunk)
            // Most parts of an image have no such step, whatever stands about it.
            if end == start + chunk, !hasStep(c, d, at: start) {
                start = end
                continue
            }
            var any: UInt8 = 0
            // Bytes alone, sixteen of which make a vector; five eighths of the range is less than the share that counts.
            for x in start..<end {
                let (three, four) = (c[unchecked: x], d[unchecked: x])
                let (lower, upper) = (min(three, four), max(three, four))
                let least = min(min(min(a[unchecked: x], b[unchecked: x]), min(e[unchecked: x], f[unchecked: x])), lower)
                let greatest = max(max(max(a[unchecked: x], b[unchecked: x]), max(e[unchecked: x], f[unchecked: x])), upper)
                let (step, range) = (upper &- lower, greatest &- least)
                any |= (step > Self.least ? 1 : 0) & (step > range &>> 1 &+ range &>> 3 ? 1 : 0)
            }
            // Few parts of an image have any: only there each column is looked at by itself.
            if any != 0 {
                for x in start..<end { count((a[x], b[x], c[x]), (d[x], e[x], f[x]), in: &counts) }
            }
            start = end
        }
        return counts
    }

    /// Whether one of ``chunk`` columns differs by more than ``least`` between two rows.
    @inline(__always)
    private static func hasStep(_ above: Span<UInt8>, _ below: Span<UInt8>, at start: Int) -> Bool {
        var greatest = SIMD16<UInt8>.zero
        var x = start
        while x < start &+ chunk {
            let (upper, lower): (SIMD16<UInt8>, SIMD16<UInt8>) = (above.vector(at: x), below.vector(at: x))
            greatest = greatest.greater(upper.greater(lower) &- upper.lesser(lower))
            x &+= 16
        }
        let limit = SIMD16<UInt8>(repeating: least)
        return (greatest.greater(limit) ^ limit).isAny
    }

    /// Counts a column by the step from the first three pixels to the others. Between two thin lines that nearly touch it is as sharp as that of a cut,
    /// but there both sides turn back at once.
    private static func count(_ above: (UInt8, UInt8, UInt8), _ below: (UInt8, UInt8, UInt8), in counts: inout Counts) {
        let upper = (Int(above.0), Int(above.1), Int(above.2))
        let lower = (Int(below.0), Int(below.1), Int(below.2))
        let step = abs(lower.0 - upper.2)
        let (before, behind) = (max(upper.0, upper.1), max(lower.1, lower.2))
        let (beforeLeast, behindLeast) = (min(upper.0, upper.1), min(lower.1, lower.2))
        let range = max(before, behind, upper.2, lower.0) - min(beforeLeast, behindLeast, upper.2, lower.0)
        guard step > Int(least) else { return }
        counts.all &+= counts.all == .max ? 0 : 1
        guard step * fairShare.of > range * fairShare.0 else { return }
        let turns =
            lower.0 > upper.2
            ? max(0, before - upper.2) + max(0, lower.0 - behindLeast) : max(0, upper.2 - beforeLeast) + max(0, behind - lower.0)
        guard turns < step else { return }
        counts.fair &+= counts.fair == .max ? 0 : 1
        if step * share.of > range * share.0 { counts.sharp &+= counts.sharp == .max ? 0 : 1 }
    }
}
