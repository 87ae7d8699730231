/// Sums of 3 × 3 pixels of the last rows of an image, while they pass.
struct SmoothRows: Sendable {
    /// Rows kept: a power of two that holds twice the reach of a ``GlassScale``, and three rows between.
    private static let kept = 16
    /// Values that lie behind each row, so that a vector may reach beyond its end.
    private static let padding = 32

    /// Of a row in pixels.
    let width: Int
    /// Values from one row to the next.
    private let pitch: Int
    /// Sums of three neighbours along each of the last three rows. Values of 16 bits with a sign: SSE2 knows no others' minimum.
    private var sums: [Int16]
    private(set) var smooth: [Int16]
    private var rows = 0

    init(width: Int) {
        self.width = width
        pitch = width + Self.padding
        sums = [Int16](repeating: 0, count: 3 * pitch)
        smooth = [Int16](repeating: 0, count: Self.kept * pitch)
    }

    /// Takes the next row. Returns the newest row that is there now: the one before; nil: too few were taken.
    mutating func take(_ line: Span<UInt8>) -> Int? {
        let newest = rows
        rows += 1
        let places = (own: newest % 3 * pitch, others: ((newest + 1) % 3 * pitch, (newest + 2) % 3 * pitch))
        Self.add(line.extracting(0..<width), to: &sums, places.own, places.others, &smooth, start(newest - 1))
        return rows >= 3 ? newest - 1 : nil
    }

    /// Where a row that is kept begins in ``smooth``.
    func start(_ row: Int) -> Int { (row & (Self.kept - 1)) * pitch }

    /// The sum about a pixel of a row that is kept still.
    subscript(x: Int, y: Int) -> Int16 { smooth[start(y) + x] }

    /// Whether no pixel within three of a place is darker (or, of a light mark, lighter). Of equal ones the first counts.
    func isExtreme(_ x: Int, _ y: Int, isLight: Bool) -> Bool {
        precondition(x >= 3 && x + 5 <= pitch)
        let values = smooth.span
        let sign = Self.sign(isLight)
        let value = SIMD8<Int16>(repeating: self[x, y]) &* sign
        // Of seven pixels of a row; the eighth of the vector is none of them.
        @inline(__always)
        func seven(_ row: Int) -> SIMD8<Int16> {
            var seven: SIMD8<Int16> = values.vector(at: start(row) &+ x &- 3)
            seven = seven &* sign
            seven[7] = Int16.max
            return seven
        }
        let here = seven(y)
        var isOther = (seven(y - 1) .<= value) .| (seven(y - 2) .<= value) .| (seven(y - 3) .<= value)
        isOther = isOther .| (seven(y + 1) .< value) .| (seven(y + 2) .< value) .| (seven(y + 3) .< value) .| (here .< value)
        return !isOther.isAny && here[0] != value[0] && here[1] != value[0] && here[2] != value[0]
    }

    /// What a value is multiplied by so that a mark is less than its ground.
    @inline(__always)
    private static func sign(_ isLight: Bool) -> SIMD8<Int16> { SIMD8(repeating: isLight ? -1 : 1) }

    /// Pixels on every eighth column of a row from which none of the four at `reach` pixels differs by more than `slack`: those that are no darker than
    /// `least`, and those that are no lighter than `greatest`.
    func plainPixels(_ row: Int, reach: Int, least: Int16, greatest: Int16, slack: Int16) -> (light: Int, dark: Int) {
        let values = smooth.span
        let (above, here, below) = (start(row - reach), start(row), start(row + reach))
        var (light, dark) = (0, 0)
        var x = reach + 1
        while x < width - reach - 1 {
            let value = values[unchecked: here &+ x]
            let (left, right) = (values[unchecked: here &+ x &- reach], values[unchecked: here &+ x &+ reach])
            let (up, down) = (values[unchecked: above &+ x], values[unchecked: below &+ x])
            let lowest = min(min(left, right), min(up, down))
            let highest = max(max(left, right), max(up, down))
            let isPlain = (value &- lowest <= slack ? 1 : 0) & (highest &- value <= slack ? 1 : 0)
            light &+= isPlain & (value >= least ? 1 : 0)
            dark &+= isPlain & (value <= greatest ? 1 : 0)
            x &+= 8
        }
        return (light, dark)
    }

    /// What the `8 * reach` pixels of the frame of a square come to.
    func square(_ x: Int, _ y: Int, reach: Int) -> (sum: Int, least: Int16, greatest: Int16) {
        let values = smooth.span
        precondition(x >= reach && x < width - reach)
        var (sum, least, greatest) = (0, Int16.max, Int16.min)
        func take(_ place: Int) {
            let value = values[unchecked: place]
            sum &+= Int(value)
            least = min(least, value)
            greatest = max(greatest, value)
        }
        let (above, below) = (start(y - reach) + x, start(y + reach) + x)
        for offset in -reach...reach {
            take(above &+ offset)
            take(below &+ offset)
        }
        for offset in 1 - reach..<reach {
            let line = start(y + offset) + x
            take(line &- reach)
            take(line &+ reach)
        }
        return (sum, least, greatest)
    }

    private static func add(
        _ line: Span<UInt8>, to sums: inout [Int16], _ own: Int, _ others: (Int, Int), _ smooth: inout [Int16], _ start: Int
    ) {
        var sums = sums.mutableSpan
        var smooth = smooth.mutableSpan
        let last = line.count - 17
        guard last >= 1 else {
            for x in 1..<max(1, line.count - 1) {
                let sum = Int16(line[unchecked: x &- 1]) &+ Int16(line[unchecked: x]) &+ Int16(line[unchecked: x &+ 1])
                sums[unchecked: own &+ x] = sum
                smooth[unchecked: start &+ x] = sum &+ sums[unchecked: others.0 &+ x] &+ sums[unchecked: others.1 &+ x]
            }
            return
        }
        Self.add(
            line.extracting(0..<line.count - 2), line.extracting(1..<line.count - 1), line.extracting(2..<line.count), to: &sums, own, others,
            &smooth, start + 1)
    }

    /// The same of rows that are long enough.
    ///
    /// Not to be taken in where it is called: a compiler that knows how the three overlap makes one of the others by a dozen shuffles.
    ///
    /// - Parameters:
    ///   - before: what lies before each of the pixels.
    ///   - after: what lies behind each.
    @inline(never)
    private static func add(
        _ before: Span<UInt8>, _ here: Span<UInt8>, _ after: Span<UInt8>, to sums: inout MutableSpan<Int16>, _ own: Int, _ others: (Int, Int),
        _ smooth: inout MutableSpan<Int16>, _ start: Int
    ) {
        let low = SIMD8<UInt16>(repeating: 0xff)
        let last = here.count - 16
        var (x, block) = (0, 0)
        while true {
            // As words, bytes need no instruction to become numbers: every other pixel, and those between.
            let (left, middle, right) = (words(before, x), words(here, x), words(after, x))
            let both = (middle & low) &+ (middle &>> 8)
            let even = unsafeBitCast(both &+ (left & low), to: SIMD8<Int16>.self)
            let odd = unsafeBitCast(both &+ (right &>> 8), to: SIMD8<Int16>.self)
            sums.store(even, at: own &+ block)
            sums.store(odd, at: own &+ block &+ 8)
            let evens = even &+ sums.vector(at: others.0 &+ block) &+ sums.vector(at: others.1 &+ block)
            let odds = odd &+ sums.vector(at: others.0 &+ block &+ 8) &+ sums.vector(at: others.1 &+ block &+ 8)
            smooth.store(firstPairs(evens, odds), at: start &+ x)
            smooth.store(lastPairs(evens, odds), at: start &+ x &+ 8)
            if x == last { return }
            // The last vectors overlap those before: the same values come twice. Blocks of sums do not, since pixels have other places in them.
            x = min(x &+ 16, last)
            block &+= 16
        }
    }

    /// Sixteen pixels, two in each.
    @inline(__always)
    private static func words(_ line: Span<UInt8>, _ x: Int) -> SIMD8<UInt16> { line.vector(at: x) }

    /// Values of every other pixel and of those between, of four pixels each, in the order of the pixels.
    @inline(__always)
    private static func firstPairs(_ even: SIMD8<Int16>, _ odd: SIMD8<Int16>) -> SIMD8<Int16> {
        SIMD8(even[0], odd[0], even[1], odd[1], even[2], odd[2], even[3], odd[3])
    }

    @inline(__always)
    private static func lastPairs(_ even: SIMD8<Int16>, _ odd: SIMD8<Int16>) -> SIMD8<Int16> {
        SIMD8(even[4], odd[4], even[5], odd[5], even[6], odd[6], even[7], odd[7])
    }

    /// A place that may be a mark.
    struct Candidate {
        var x: Int
        var y: Int
        var isLight: Bool
    }

    /// Places of a row and of those next to it, between `reach + 1` pixels from both ends, that are darker, by more than `threshold`, than all eight points about them at
    /// `reach` pixels, and no less dark than their neighbours above, below and on both sides; and such that are lighter in the same way. Only those are
    /// told whose four points straight to the sides differ by `spread` at most: between print and print there is no plain ground.
    ///
    /// The corners of the square count, too: letters that leave its four sides free are many. A mark is smoothed over three rows, so that the row tells
    /// where a mark of the next ones is, too.
    func candidates(_ row: Int, reach: Int, threshold: Int16, spread: Int16) -> [Candidate] {
        var found: [Candidate] = []
        let values = smooth.span
        let (first, count) = (reach + 1, max(0, width - 2 * reach - 2))
        // Whole vectors: what is behind the end is left out later.
        let length = (count + 7) / 8 * 8
        func line(_ row: Int, _ offset: Int) -> Range<Int> {
            let start = start(row) + first + offset
            return start..<start + length
        }
        let here = values.extracting(line(row, 0))
        let (left, right) = (values.extracting(line(row, -reach)), values.extracting(line(row, reach)))
        let (above, below) = (values.extracting(line(row - reach, 0)), values.extracting(line(row + reach, 0)))
        let rise = SIMD8<Int16>(repeating: threshold)
        let spread = SIMD8<Int16>(repeating: spread)
        var x = 0
        while x < count {
            let value: SIMD8<Int16> = here.vector(at: x)
            let sides = Self.sorted(left.vector(at: x), right.vector(at: x))
            let others = Self.sorted(above.vector(at: x), below.vector(at: x))
            let (least, greatest) = (Self.sorted(sides.0, others.0).0, Self.sorted(sides.1, others.1).1)
            let isOutside = ((value &+ rise) .< least) .| ((greatest &+ rise) .< value)
            let isAlone = isOutside .& ((greatest &- least) .<= spread)
            if isAlone.isAny { for own in row - 1...row + 1 { add(from: x, count, own, reach, rise, to: &found) } }
            x &+= 8
        }
        return found
    }

    /// Adds those of eight places of which all is true.
    ///
    /// - Parameter place: the first of them, of `count` that are looked at.
    @inline(never)
    private func add(
        from place: Int, _ count: Int, _ row: Int, _ reach: Int, _ rise: SIMD8<Int16>, to found: inout [Candidate]
    ) {
        let first = reach + 1 + place
        for isLight in [false, true] {
            let isMark = isMark(first, row, reach: reach, rise, Self.sign(isLight))
            guard isMark.isAny else { continue }
            for lane in 0..<max(0, min(8, count - place)) where isMark[lane] { found.append(Candidate(x: first + lane, y: row, isLight: isLight)) }
        }
    }

    /// The lesser and the greater ones of each two.
    @inline(__always)
    static func sorted(_ left: SIMD8<Int16>, _ right: SIMD8<Int16>) -> (SIMD8<Int16>, SIMD8<Int16>) {
        let isLess = left .< right
        return (right.replacing(with: left, where: isLess), left.replacing(with: right, where: isLess))
    }

    /// What else is asked of eight places, of which nearly all have been told to be none before.
    @inline(__always)
    private func isMark(_ x: Int, _ row: Int, reach: Int, _ rise: SIMD8<Int16>, _ sign: SIMD8<Int16>) -> SIMDMask<SIMD8<Int16>> {
        let values = smooth.span
        @inline(__always)
        func at(_ x: Int, _ row: Int) -> SIMD8<Int16> {
            let vector: SIMD8<Int16> = values.vector(at: start(row) &+ x)
            return vector &* sign
        }
        let value = at(x, row)
        let limit = value &+ rise
        let sides = (limit .< at(x &- reach, row)) .& (limit .< at(x &+ reach, row))
        let corners = (limit .< at(x &- reach, row &- reach)) .& (limit .< at(x &+ reach, row &- reach))
        let others = (limit .< at(x &- reach, row &+ reach)) .& (limit .< at(x &+ reach, row &+ reach))
        let isLeast = (value .<= at(x &+ 1, row)) .& (value .<= at(x, row &+ 1)) .& (value .< at(x &- 1, row)) .& (value .< at(x, row &- 1))
        return sides .& corners .& others .& isLeast
    }
}
