import Glibc
import Statistics

/// Where a slanted edge that is nearly upright lies: a straight line through the centroids of the rows' derivatives.
struct EdgeLine {
    /// Pixels from the left in row 0, and pixels to the right for each row down.
    let at: Double
    let slope: Double
    /// Whether it is lighter to the right.
    let isRising: Bool

    /// Rows whose centroid does not fit may be this many: dust, or a scratch.
    private static let disturbedShare = 0.2
    /// Median absolute deviations beyond which a row does not fit.
    private static let outlier = 5.0
    /// Pixels: what is nearer to the line than this always fits.
    private static let leastResidual = 0.3

    func x(_ row: Double) -> Double { at + slope * row }

    init(_ image: TargetImage) throws(TargetProblem) {
        let third = max(1, image.width / 4)
        let (left, right) = (Self.mean(image, 0..<third), Self.mean(image, image.width - third..<image.width))
        isRising = right > left
        let sign = isRising ? 1.0 : -1.0

        // First with a window over the whole width, then with a narrow one about the line that was found.
        var centroids = Self.centroids(image, sign, halfWidth: Double(image.width) / 2) { _ in Double(image.width) / 2 }
        guard let first = FittedLine(centroids) else { throw .notFound }
        var line = first
        for _ in 0..<2 {
            let centre = line
            centroids = Self.centroids(image, sign, halfWidth: 10) { centre.value($0) }
            let residuals = centroids.map { abs($0.y - centre.value($0.x)) }
            guard let median = OrderStatistics.median(residuals) else { throw .notFound }
            let limit = max(Self.outlier * median, Self.leastResidual)
            let fitting = zip(centroids, residuals).filter { $0.1 <= limit }.map(\.0)
            guard Double(image.height - fitting.count) <= Self.disturbedShare * Double(image.height) else { throw .disturbed }
            guard let next = FittedLine(fitting) else { throw .notFound }
            line = next
        }
        (at, slope) = (line.at, line.slope)
    }

    /// Of each row that has an edge: the row, and the weighted mean of where it changes.
    private static func centroids(
        _ image: TargetImage, _ sign: Double, halfWidth: Double, centre: (Double) -> Double
    ) -> [(x: Double, y: Double)] {
        (0..<image.height).compactMap { y in
            let middle = centre(Double(y))
            // A first line through something else may lead anywhere.
            guard middle > -halfWidth, middle < Double(image.width) + halfWidth else { return nil }
            let start = min(image.width, max(1, Int(middle - halfWidth)))
            let range = start..<max(start, min(image.width, Int(middle + halfWidth) + 2))
            var (sum, moment) = (0.0, 0.0)
            for x in range {
                let place = Double(x) - 0.5
                let distance = (place - middle) / halfWidth
                guard abs(distance) <= 1 else { continue }
                let weight = 0.54 + 0.46 * cos(.pi * distance)
                let step = (image[x, y] - image[x - 1, y]) * sign * weight
                sum += step
                moment += step * place
            }
            guard sum > 0.02 else { return nil }
            let place = moment / sum
            return abs(place - middle) <= halfWidth ? (Double(y), place) : nil
        }
    }

    private static func mean(_ image: TargetImage, _ columns: Range<Int>) -> Double {
        var sum = 0.0
        for y in 0..<image.height { for x in columns { sum += image[x, y] } }
        return sum / Double(columns.count * image.height)
    }
}
