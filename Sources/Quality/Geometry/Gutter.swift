import PlatenModel
import Statistics

/// The gutter of an open book: a valley of the paper's level near the middle of a spread, over its whole height.
struct Gutter: Sendable {
    /// Parts of the height that have to tell the same.
    private static let bands = 3
    /// Part of the width in which a gutter lies.
    private static let middle = 0.3...0.7
    /// Millimetres over which levels are smoothed, and within which all bands have their valley.
    private static let smoothing = 3.0
    private static let agreement = 8.0
    /// Width over height of a spread at least.
    private static let leastAspect = 1.1
    /// Codes of a valley by which one can be told from the paper's own unevenness.
    private static let leastDepth = 8.0

    /// Columns of the picture within which the valleys of all bands lie.
    let columns: ClosedRange<Int>
    /// Codes by which the paper is darker there than on the pages beside it, in the band where it is least so; 0: the bands do not agree.
    let depth: Double

    /// Nil: the picture is none of a spread, or too small.
    init?(_ image: ReducedImage) {
        guard image.isLargeEnough, Double(image.width) >= Self.leastAspect * Double(image.height) else { return nil }
        var valleys: [(column: Int, depth: Double)] = []
        for band in 0..<Self.bands {
            let rows = band * image.height / Self.bands..<(band + 1) * image.height / Self.bands
            let levels = Self.smoothed(Self.levels(image, rows), pixels: max(1, Int((Self.smoothing / image.pixelMillimetres).rounded())))
            let range = Int(Self.middle.lowerBound * Double(image.width))..<Int(Self.middle.upperBound * Double(image.width))
            guard let column = range.min(by: { levels[$0] < levels[$1] }) else { continue }
            // Both pages beside it: the darker of the two is what it is a valley between.
            let left = OrderStatistics.median(Array(levels[image.width / 10..<column])) ?? 0
            let right = OrderStatistics.median(Array(levels[column + 1..<image.width * 9 / 10])) ?? 0
            valleys.append((column, max(0, min(left, right) - levels[column])))
        }
        guard let first = valleys.map(\.column).min(), let last = valleys.map(\.column).max(), let least = valleys.map(\.depth).min() else {
            return nil
        }
        columns = first...last
        depth = Double(last - first) * image.pixelMillimetres <= Self.agreement ? least : 0
    }

    /// Whether it is deep enough to part two pages by.
    var isClear: Bool { depth >= Self.leastDepth }

    /// The column that parts the pages.
    var middle: Double { Double(columns.lowerBound + columns.upperBound + 1) / 2 }

    /// The strip that its shadow lies in.
    func place(in image: ReducedImage) -> MeasuredPlace {
        let pixel = image.pixelMillimetres
        let left = max(0, Double(columns.lowerBound) * pixel - Self.agreement / 2)
        return MeasuredPlace(
            left: left, top: 0, width: Double(columns.count - 1) * pixel + Self.agreement, height: Double(image.height) * pixel, value: depth)
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
