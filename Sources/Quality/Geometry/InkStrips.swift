/// The darkness of a picture in narrow upright strips: what turned profiles are made of.
struct InkStrips: Sendable {
    /// Pixels across and down.
    let width: Int
    let height: Int
    let count: Int
    /// Columns of pixels a strip.
    private let columns: Int
    /// Strip by strip, from the top.
    private let dark: [Float]

    /// - Parameter isTransposed: rows become columns.
    init(_ image: ReducedImage, columns: Int, isTransposed: Bool) {
        let (width, height) = isTransposed ? (image.height, image.width) : (image.width, image.height)
        var histogram = Histogram()
        for pixel in image.pixels { histogram.counts[Int(pixel)] += 1 }
        let paper = Float(histogram.percentile(0.9))
        let count = (width + columns - 1) / columns
        var dark = [Float](repeating: 0, count: count * height)
        let source = image.pixels.span
        var target = dark.mutableSpan
        // Along the strips, so that what is written lies together.
        let (acrossStep, downStep) = isTransposed ? (image.width, 1) : (1, image.width)
        for column in 0..<width {
            let start = column / columns * height
            for row in 0..<height {
                target[unchecked: start &+ row] += max(0, paper - Float(source[unchecked: column &* acrossStep &+ row &* downStep]))
            }
        }
        self.init(width: width, height: height, columns: columns, count: count, dark: Self.calmed(dark, height: height))
    }

    private init(width: Int, height: Int, columns: Int, count: Int, dark: [Float]) {
        self.width = width
        self.height = height
        self.columns = columns
        self.count = count
        self.dark = dark
    }

    /// [1 2 1] / 4 down each strip.
    private static func calmed(_ dark: [Float], height: Int) -> [Float] {
        var calm = dark
        for start in stride(from: 0, to: dark.count, by: max(1, height)) {
            for y in 0..<height {
                calm[start + y] = (dark[start + max(0, y - 1)] + 2 * dark[start + y] + dark[start + min(height - 1, y + 1)]) / 4
            }
        }
        return calm
    }

    /// The same with half the pixels both ways.
    var halved: InkStrips {
        let half = (strips: count / 2, height: height / 2)
        var small = [Float](repeating: 0, count: half.strips * half.height)
        for strip in 0..<half.strips {
            for y in 0..<half.height {
                let (first, second) = (2 * strip * height + 2 * y, (2 * strip + 1) * height + 2 * y)
                small[strip * half.height + y] = dark[first] + dark[first + 1] + dark[second] + dark[second + 1]
            }
        }
        return InkStrips(width: half.strips * columns, height: half.height, columns: columns, count: half.strips, dark: small)
    }

    /// Ink by row, of rows that rise by `slope` pixels a pixel to the right, about the middle of the picture.
    func profile(slope: Double, strips: Range<Int>) -> [Float] {
        var sums = [Float](repeating: 0, count: height)
        let middle = Double(count) / 2
        let source = dark.span
        var target = sums.mutableSpan
        for strip in strips {
            let shift = -(Double(strip) + 0.5 - middle) * Double(columns) * slope
            let whole = Int(shift.rounded(.down))
            let rest = Float(shift - Double(whole))
            let (first, last) = (max(0, whole + 1), min(height, height + whole))
            guard first < last else { continue }
            // Each sum takes its share of two pixels.
            let base = strip * height - whole
            let here = source.extracting(base + first..<base + last)
            let above = source.extracting(base + first - 1..<base + last - 1)
            let own = 1 - rest
            for y in 0..<last - first {
                target[unchecked: first &+ y] += here[unchecked: y] * own + above[unchecked: y] * rest
            }
        }
        return sums
    }
}
