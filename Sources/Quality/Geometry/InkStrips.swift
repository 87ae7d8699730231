/// The darkness of a picture in narrow upright strips: what turned profiles are made of.
struct InkStrips: Sendable {
    /// Columns of pixels a strip: lines that lean by 12° rise by a pixel within it.
    private static let columns = 4

    /// Pixels across and down.
    let width: Int
    let height: Int
    let count: Int
    /// Strip by strip, from the top.
    private let dark: [Float]

    /// - Parameter isTransposed: rows become columns.
    init(_ image: ReducedImage, isTransposed: Bool) {
        let columns = Self.columns
        let (width, height) = isTransposed ? (image.height, image.width) : (image.width, image.height)
        var counts = ChannelHistograms(channels: 1, depth: 8)
        // A quarter of the rows tells the paper as well as all of them do.
        for row in stride(from: 0, to: image.height, by: 4) {
            counts.count(image.pixels.span.extracting(row * image.width..<(row + 1) * image.width), channel: 0)
        }
        let paper = Int16(counts.histogram(0).percentile(0.9))
        let count = (width + columns - 1) / columns
        let source = image.pixels.span
        var rows = CalmRows(count: count, columns: columns, height: height)
        var line = [Int16](repeating: 0, count: count * columns)
        for row in 0..<height {
            if isTransposed {
                for x in 0..<width { line[x] = max(0, paper - Int16(source[unchecked: x &* image.width &+ row])) }
            } else {
                Self.darken(source.extracting(row * width..<(row + 1) * width), paper, into: &line)
            }
            rows.take(line)
        }
        rows.close()
        self.init(width: width, height: height, count: count, dark: rows.strips)
    }

    private static func darken(_ pixels: Span<UInt8>, _ paper: Int16, into line: inout [Int16]) {
        var line = line.mutableSpan
        for x in 0..<pixels.count { line[unchecked: x] = max(0, paper &- Int16(pixels[unchecked: x])) }
    }

    private init(width: Int, height: Int, count: Int, dark: [Float]) {
        self.width = width
        self.height = height
        self.count = count
        self.dark = dark
    }

    /// The same with half the pixels both ways.
    var halved: InkStrips {
        let half = (strips: count / 2, height: height / 2)
        var small = [Float](repeating: 0, count: half.strips * half.height)
        let source = dark.span
        var target = small.mutableSpan
        for strip in 0..<half.strips {
            let (first, second) = (2 * strip * height, (2 * strip + 1) * height)
            for y in 0..<half.height {
                let (left, right) = (first &+ 2 &* y, second &+ 2 &* y)
                target[unchecked: strip &* half.height &+ y] =
                    source[unchecked: left] + source[unchecked: left &+ 1] + source[unchecked: right] + source[unchecked: right &+ 1]
            }
        }
        return InkStrips(width: half.strips * Self.columns, height: half.height, count: half.strips, dark: small)
    }

    /// A strip that is moved along itself: each of its sums takes its share of two pixels.
    private struct Moved {
        /// Place of the pixel that goes to the first sum.
        let base: Int
        let own: Float
        let rest: Float
        /// The sums that it has both pixels for.
        let range: Range<Int>
    }

    private func moved(_ strip: Int, slope: Double) -> Moved {
        let shift = -(Double(strip) + 0.5 - Double(count) / 2) * Double(Self.columns) * slope
        // Rounding down is dear where the processor need not have it.
        let towardsZero = Int(shift)
        let whole = Double(towardsZero) > shift ? towardsZero - 1 : towardsZero
        let rest = Float(shift - Double(whole))
        let (first, last) = (max(0, whole + 1), min(height, height + whole))
        return Moved(base: strip * height - whole, own: 1 - rest, rest: rest, range: first..<max(first, last))
    }

    /// Ink by row, of rows that rise by `slope` pixels a pixel to the right, about the middle of the picture.
    func profile(slope: Double, strips: Range<Int>) -> [Float] {
        var sums = [Float](repeating: 0, count: height)
        var target = sums.mutableSpan
        var strip = strips.lowerBound
        // Four at once: what they add to is read and written once. To each sum they are added in their order.
        while strip + 4 <= strips.upperBound {
            let four = (
                moved(strip, slope: slope), moved(strip + 1, slope: slope), moved(strip + 2, slope: slope), moved(strip + 3, slope: slope)
            )
            add(four, to: &target)
            strip += 4
        }
        while strip < strips.upperBound {
            let one = moved(strip, slope: slope)
            add(one, one.range, to: &target)
            strip += 1
        }
        return sums
    }

    @inline(__always)
    private func add(_ strip: Moved, _ range: Range<Int>, to target: inout MutableSpan<Float>) {
        let source = dark.span
        for y in range {
            target[unchecked: y] += source[unchecked: strip.base &+ y] * strip.own + source[unchecked: strip.base &+ y &- 1] * strip.rest
        }
    }

    private func add(_ four: (Moved, Moved, Moved, Moved), to target: inout MutableSpan<Float>) {
        let (a, b, c, d) = four
        let first = max(max(a.range.lowerBound, b.range.lowerBound), max(c.range.lowerBound, d.range.lowerBound))
        let last = min(min(a.range.upperBound, b.range.upperBound), min(c.range.upperBound, d.range.upperBound))
        // Whole vectors of what all four have.
        let end = first + max(0, last - first) / 4 * 4
        for strip in [a, b, c, d] { add(strip, strip.range.clamped(to: 0..<first), to: &target) }
        let source = dark.span
        @inline(__always)
        func share(_ strip: Moved, _ y: Int, _ own: SIMD4<Float>, _ rest: SIMD4<Float>) -> SIMD4<Float> {
            let (here, above): (SIMD4<Float>, SIMD4<Float>) = (source.vector(at: strip.base &+ y), source.vector(at: strip.base &+ y &- 1))
            return here * own + above * rest
        }
        let own = (SIMD4(repeating: a.own), SIMD4(repeating: b.own), SIMD4(repeating: c.own), SIMD4(repeating: d.own))
        let rest = (SIMD4(repeating: a.rest), SIMD4(repeating: b.rest), SIMD4(repeating: c.rest), SIMD4(repeating: d.rest))
        var y = first
        while y < end {
            var sum: SIMD4<Float> = target.vector(at: y)
            sum += share(a, y, own.0, rest.0)
            sum += share(b, y, own.1, rest.1)
            sum += share(c, y, own.2, rest.2)
            sum += share(d, y, own.3, rest.3)
            target.store(sum, at: y)
            y &+= 4
        }
        for strip in [a, b, c, d] { add(strip, strip.range.clamped(to: end..<max(end, height)), to: &target) }
    }
}
