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
    static func measurements(of image: ReducedImage, marks: [Bool]) -> [Measurement] {
        guard image.isLargeEnough else {
            return .notMeasurable([.ink, .inkedParts], .imageTooSmall)
        }
        let (width, height) = (image.width, image.height)
        let margin = max(1, Int((border / image.pixelMillimetres).rounded()))
        let columns = margin..<max(margin, width - margin)
        let rows = margin..<max(margin, height - margin)
        let sizes = ConnectedAreas.sizes(of: marks, width: width, columns: columns, rows: rows)
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
        let paper = paper(image)
        // Means of boxes have less noise than pixels; what is left is bounded from below by what paper does by itself.
        let boxNoise = noise * resolution / 300
        let threshold = Float(max(12, 6 * boxNoise))
        var marks = [Bool](repeating: false, count: width * height)
        for y in 0..<height { mark(image, paper, row: y, threshold, &marks) }
        return marks
    }

    /// Marks what of a row is darker than the paper, by the means of squares of two pixels.
    private static func mark(_ image: ReducedImage, _ paper: [Float], row y: Int, _ threshold: Float, _ marks: inout [Bool]) {
        let (width, start) = (image.width, y * image.width)
        let half = y / 2 * ((width + 1) / 2)
        let (pixels, paper) = (image.pixels.span, paper.span)
        let below = min(y + 1, image.height - 1) * width
        var marks = marks.mutableSpan
        let (quarter, limit) = (SIMD8<Float>(repeating: 0.25), SIMD8<Float>(repeating: threshold))
        let (none, one) = (SIMD8<UInt32>.zero, SIMD8<UInt32>(repeating: 1))
        var x = 0
        while x + 9 <= width {
            let above = pixels.codes(at: start &+ x) &+ pixels.codes(at: start &+ x &+ 1)
            let sums = above &+ pixels.codes(at: below &+ x) &+ pixels.codes(at: below &+ x &+ 1)
            let four: SIMD4<Float> = paper.vector(at: half &+ x / 2)
            var grounds = SIMD8<Float>()
            grounds.evenHalf = four
            grounds.oddHalf = four
            let isInk = (grounds - SIMD8<Float>(sums) * quarter) .> limit
            marks.store(none.replacing(with: one, where: isInk).bytes, at: start &+ x)
            x &+= 8
        }
        while x < width {
            let right = min(x + 1, width - 1)
            let sum = Int(pixels[start + x]) + Int(pixels[start + right]) + Int(pixels[below + x]) + Int(pixels[below + right])
            marks[start + x] = paper[half + x / 2] - Float(sum) / 4 > threshold
            x += 1
        }
    }

    /// The paper around each pixel, for squares of four: it changes slowly.
    private static func paper(_ image: ReducedImage) -> [Float] {
        let (columns, rows) = ((image.width + 1) / 2, (image.height + 1) / 2)
        var half = halved(image, columns, rows)
        // The mean of squares of 3, of that the greatest of squares of 15, and of that the mean of squares of 15. What is next to each other along
        // one axis is taken so: for each change of axes pictures have to be turned.
        // Two pictures do for all of it.
        var room = half
        BoxFilter.meanDown(half, columns, rows, 3, into: &room)
        BoxFilter.transpose(room, columns, rows, into: &half)
        BoxFilter.meanDown(half, rows, columns, 3, into: &room)
        BoxFilter.maximiseDown(&room, rows, columns, 15)
        BoxFilter.transpose(room, rows, columns, into: &half)
        BoxFilter.maximiseDown(&half, columns, rows, 15)
        BoxFilter.mean(&half, width: columns, height: rows, side: 15, room: &room)
        return half
    }

    /// Means of squares of four pixels.
    private static func halved(_ image: ReducedImage, _ columns: Int, _ rows: Int) -> [Float] {
        let (width, height) = (image.width, image.height)
        var half = [Float](repeating: 0, count: columns * rows)
        let pixels = image.pixels.span
        var target = half.mutableSpan
        for y in 0..<rows {
            let (first, second) = (2 * y * width, min(2 * y + 1, height - 1) * width)
            for x in 0..<width / 2 {
                let above = UInt16(pixels[unchecked: first &+ 2 &* x]) &+ UInt16(pixels[unchecked: first &+ 2 &* x &+ 1])
                let below = UInt16(pixels[unchecked: second &+ 2 &* x]) &+ UInt16(pixels[unchecked: second &+ 2 &* x &+ 1])
                target[unchecked: y &* columns &+ x] = Float(above &+ below) / 4
            }
            // A last column alone.
            if width < 2 * columns {
                target[y * columns + columns - 1] = Float(2 * (Int(pixels[first + width - 1]) + Int(pixels[second + width - 1]))) / 4
            }
        }
        return half
    }
}
