import PlatenModel

/// How much of a page is ink: darker than the paper around it. Stains, gradients and show-through, which change slowly, are paper.
enum InkMeasures {
    /// Pixels an inch that the method was made for.
    private static let resolution = 100.0
    /// Millimetres along the border that do not count: punch holes and edges.
    private static let border = 6.0
    /// Pixels of a part at least.
    private static let leastPart = 6

    /// Ink as a share of the page, and the parts that it makes.
    ///
    /// - Parameter marks: see ``marks(of:noise:)``.
    static func measurements(of image: ReducedImage, marks: MarkedRuns) -> [Measurement] {
        guard image.isLargeEnough else {
            return .notMeasurable([.ink, .inkedParts], .imageTooSmall)
        }
        let (width, height) = (image.width, image.height)
        let margin = max(1, Int((border / image.pixelMillimetres).rounded()))
        let columns = margin..<max(margin, width - margin)
        let rows = margin..<max(margin, height - margin)
        let sizes = ConnectedAreas.sizes(of: marks, columns: columns, rows: rows)
        // Each marked pixel is part of one.
        let count = sizes.reduce(0, +)
        let area = max(1, (width - 2 * margin) * (height - 2 * margin))
        let parts = sizes.count { $0 >= leastPart }
        return [Measurement(.ink, .value(Double(count) / Double(area))), Measurement(.inkedParts, .value(Double(parts)))]
    }

    /// Pixels that are ink; none of a picture that is too small to tell.
    ///
    /// - Parameter noise: of a pixel of the image, in codes.
    static func marks(of image: ReducedImage, noise: Double) -> [Bool] {
        guard image.isLargeEnough else { return [Bool](repeating: false, count: image.pixels.count) }
        let (width, height) = (image.width, image.height)
        let paper = PaperLevels(image)
        // Means of boxes have less noise than pixels; what is left is bounded from below by what paper does by itself.
        let boxNoise = noise * resolution / 300
        let threshold = Int16(min(200, max(12, 6 * boxNoise)) * Double(4 * PaperLevels.steps))
        var marks = [Bool](repeating: false, count: width * height)
        for y in 0..<height { mark(image, paper, row: y, threshold, &marks) }
        return marks
    }

    /// Marks what of a row is darker than the paper, by the means of squares of two pixels.
    ///
    /// - Parameter threshold: four times ``PaperLevels/steps`` of a code.
    private static func mark(_ image: ReducedImage, _ paper: PaperLevels, row y: Int, _ threshold: Int16, _ marks: inout [Bool]) {
        let (width, start) = (image.width, y * image.width)
        let half = y / 2 * paper.columns
        let (pixels, levels) = (image.pixels.span, paper.levels.span)
        let below = min(y + 1, image.height - 1) * width
        var marks = marks.mutableSpan
        let (steps, limit) = (SIMD8<Int16>(repeating: Int16(PaperLevels.steps)), SIMD8<Int16>(repeating: threshold))
        let (none, one, two) = (SIMD8<UInt16>.zero, SIMD8<UInt16>(repeating: 1), SIMD4<Int16>(repeating: 2))
        var x = 0
        while x + 9 <= width {
            let above = pixels.codes(at: start &+ x) &+ pixels.codes(at: start &+ x &+ 1)
            let sums = above &+ pixels.codes(at: below &+ x) &+ pixels.codes(at: below &+ x &+ 1)
            let four = levels.vector(at: half &+ x / 2, as: SIMD4<Int16>.self) &<< two
            var grounds = SIMD8<Int16>()
            grounds.evenHalf = four
            grounds.oddHalf = four
            let isInk = (grounds &- sums &* steps) .> limit
            marks.store(none.replacing(with: one, where: isInk).bytes, at: start &+ x)
            x &+= 8
        }
        while x < width {
            let right = min(x + 1, width - 1)
            let sum = Int16(pixels[start + x]) + Int16(pixels[start + right]) + Int16(pixels[below + x]) + Int16(pixels[below + right])
            marks[start + x] = 4 * levels[half + x / 2] - sum * Int16(PaperLevels.steps) > threshold
            x += 1
        }
    }
}
