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
        var inside = marks
        var count = 0
        for y in 0..<height {
            for x in 0..<width where x < margin || y < margin || x >= width - margin || y >= height - margin { inside[y * width + x] = false }
        }
        for mark in inside where mark { count += 1 }
        let area = max(1, (width - 2 * margin) * (height - 2 * margin))
        let parts = ConnectedAreas.sizes(of: inside, width: width, height: height).filter { $0 >= leastPart }.count
        return [Measurement(.ink, .value(Double(count) / Double(area))), Measurement(.inkedParts, .value(Double(parts)))]
    }

    /// Pixels that are ink; none of a picture that is too small to tell.
    ///
    /// - Parameter noise: of a pixel of the image, in codes.
    static func marks(of image: ReducedImage, noise: Double) -> [Bool] {
        guard image.isLargeEnough else { return [Bool](repeating: false, count: image.pixels.count) }
        let (width, height) = (image.width, image.height)
        let values = image.pixels.map(Float.init)
        let paper = paper(values, width, height)
        let smooth = BoxFilter.mean(values, width: width, height: height, side: 2)
        // Means of boxes have less noise than pixels; what is left is bounded from below by what paper does by itself.
        let boxNoise = noise * resolution / 300
        let threshold = Float(max(12, 6 * boxNoise))
        let half = (width + 1) / 2
        var marks = [Bool](repeating: false, count: width * height)
        for y in 0..<height {
            for x in 0..<width { marks[y * width + x] = paper[y / 2 * half + x / 2] - smooth[y * width + x] > threshold }
        }
        return marks
    }

    /// The paper around each pixel, for squares of four: it changes slowly.
    private static func paper(_ values: [Float], _ width: Int, _ height: Int) -> [Float] {
        let (columns, rows) = ((width + 1) / 2, (height + 1) / 2)
        var half = [Float](repeating: 0, count: columns * rows)
        for y in 0..<rows {
            let (first, second) = (2 * y * width, min(2 * y + 1, height - 1) * width)
            for x in 0..<columns {
                let (left, right) = (2 * x, min(2 * x + 1, width - 1))
                half[y * columns + x] = (values[first + left] + values[first + right] + values[second + left] + values[second + right]) / 4
            }
        }
        let calm = BoxFilter.mean(half, width: columns, height: rows, side: 3)
        let lightest = BoxFilter.maximum(calm, width: columns, height: rows, side: 15)
        return BoxFilter.mean(lightest, width: columns, height: rows, side: 15)
    }
}
