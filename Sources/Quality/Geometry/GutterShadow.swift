import PlatenModel
import Statistics

/// The shadow in the gutter of an open book: a valley of the paper's level near the middle of a spread, over its whole height.
enum GutterShadow {
    /// Parts of the height that have to tell the same.
    private static let bands = 3
    /// Part of the width in which a gutter lies.
    private static let middle = 0.3...0.7
    /// Millimetres over which levels are smoothed, and within which all bands have their valley.
    private static let smoothing = 3.0
    private static let agreement = 8.0
    /// Width over height of a spread at least.
    private static let leastAspect = 1.1

    /// Codes by which the paper is darker there than on the pages beside it, in the band where it is least so.
    static func measurement(of image: ReducedImage) -> Measurement {
        guard image.isLargeEnough else { return Measurement(.gutterShadow, .notMeasurable(.imageTooSmall)) }
        guard Double(image.width) >= leastAspect * Double(image.height) else { return Measurement(.gutterShadow, .notMeasurable(.nothingToJudge)) }
        var valleys: [(column: Int, depth: Double)] = []
        for band in 0..<bands {
            let rows = band * image.height / bands..<(band + 1) * image.height / bands
            let levels = smoothed(levels(image, rows), pixels: max(1, Int((smoothing / image.pixelMillimetres).rounded())))
            let range = Int(middle.lowerBound * Double(image.width))..<Int(middle.upperBound * Double(image.width))
            guard let column = range.min(by: { levels[$0] < levels[$1] }) else { continue }
            // Both pages beside it: the darker of the two is what it is a valley between.
            let left = OrderStatistics.median(Array(levels[image.width / 10..<column])) ?? 0
            let right = OrderStatistics.median(Array(levels[column + 1..<image.width * 9 / 10])) ?? 0
            valleys.append((column, max(0, min(left, right) - levels[column])))
        }
        guard let first = valleys.map(\.column).min(), let last = valleys.map(\.column).max(), let depth = valleys.map(\.depth).min() else {
            return Measurement(.gutterShadow, .notMeasurable(.nothingToJudge))
        }
        let pixel = image.pixelMillimetres
        guard Double(last - first) * pixel <= agreement else { return Measurement(.gutterShadow, .value(0)) }
        let left = max(0, Double(first) * pixel - agreement / 2)
        let place = MeasuredPlace(
            left: left, top: 0, width: Double(last - first) * pixel + agreement, height: Double(image.height) * pixel, value: depth)
        return Measurement(.gutterShadow, .value(depth), places: depth > 0 ? [place] : [])
    }

    /// The paper's level in each column: what is printed is darker, and most columns have some paper.
    private static func levels(_ image: ReducedImage, _ rows: Range<Int>) -> [Double] {
        (0..<image.width).map { column in
            var histogram = Histogram()
            for row in rows { histogram.counts[Int(image[column, row])] += 1 }
            return Double(histogram.percentile(0.9))
        }
    }

    private static func smoothed(_ values: [Double], pixels: Int) -> [Double] {
        values.indices.map { index in
            let near = values[max(0, index - pixels / 2)...min(values.count - 1, index + pixels / 2)]
            return near.reduce(0, +) / Double(near.count)
        }
    }
}
