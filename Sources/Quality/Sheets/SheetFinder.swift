import PlatenModel
import Statistics

/// Finds the sheets that lie on a bed by what is not bed.
///
/// The bed is the plane through the levels of the strip along the frame. What differs from it in one piece, in most of its area, is a sheet: of
/// text on paper that cannot be told from the lid there are only letters, and nothing is cut to those. Where anything of some size lies beside the
/// sheets that were found, none is told: an original must never lose a part of itself.
public enum SheetFinder {
    /// Millimetres of the strip along the frame.
    private static let strip = 2.0
    /// Share of the strip that has to be bed.
    private static let leastBed = 0.55
    /// Codes by which a sheet differs from the bed at least.
    private static let leastContrast: Float = 5
    /// Spreads of the bed by which it does.
    private static let spreads: Float = 6
    /// Millimetres of a sheet at least, both ways.
    private static let leastSide = 10.0
    /// Share of the rectangle around it that a sheet fills: one that is turned by 10° fills 0.7 of it.
    private static let leastFill = 0.6
    /// Share of its area that differs from the bed by itself. A frame of lines on invisible paper is one piece, and hardly differs.
    private static let leastDifference = 0.5
    /// Square millimetres that may lie beside the sheets: dust.
    private static let greatestRest = 6.0

    /// The sheets, each as the upright rectangle around it, from the top down and from left to right; empty where the bed, or the border of a sheet, cannot be told.
    public static func sheets(in image: ReducedImage) -> [MeasuredPlace] {
        guard image.isLargeEnough, let bed = bed(of: image) else { return [] }
        let (width, height) = (image.width, image.height)
        var calm = image.pixels.map(Float.init)
        var room = calm
        BoxFilter.mean(&calm, width: width, height: height, side: 3, room: &room)
        let limit = max(leastContrast, spreads * bed.spread)
        var differs = [Bool](repeating: false, count: width * height)
        for y in 0..<height {
            for x in 0..<width { differs[y * width + x] = abs(calm[y * width + x] - bed.level(x, y)) > limit }
        }
        let pieces = Pieces.of(differs, width: width, height: height)
        let pixel = image.pixelMillimetres
        var sheets: [MeasuredPlace] = []
        var rest = 0
        for piece in pieces {
            let (across, down) = (piece.right - piece.left + 1, piece.bottom - piece.top + 1)
            let isSheet =
                Double(min(across, down)) * pixel >= leastSide && Double(piece.filled) >= leastFill * Double(across * down)
                && Double(piece.pixels) >= leastDifference * Double(piece.filled)
            if isSheet {
                sheets.append(
                    MeasuredPlace(
                        left: Double(piece.left) * pixel, top: Double(piece.top) * pixel, width: Double(across) * pixel, height: Double(down) * pixel)
                )
            } else {
                rest += piece.pixels
            }
        }
        guard Double(rest) * pixel * pixel <= greatestRest else { return [] }
        return sheets.sorted { ($0.top + $0.height / 2, $0.left) < ($1.top + $1.height / 2, $1.left) }
    }

    private struct Bed {
        let plane: (at: Float, across: Float, down: Float)
        let spread: Float

        func level(_ x: Int, _ y: Int) -> Float { plane.at + plane.across * Float(x) + plane.down * Float(y) }
    }

    /// Nil: most of the strip along the frame does not lie in one plane.
    private static func bed(of image: ReducedImage) -> Bed? {
        let depth = max(2, Int((strip / image.pixelMillimetres).rounded()))
        var points: [(x: Double, y: Double, level: Double)] = []
        for y in 0..<image.height {
            let isWhole = y < depth || y >= image.height - depth
            let columns = isWhole ? Array(0..<image.width) : Array(0..<depth) + Array(image.width - depth..<image.width)
            for x in columns { points.append((Double(x), Double(y), Double(image[x, y]))) }
        }
        // The most frequent level begins: sheets that go on to the frame are not bed.
        var histogram = Histogram()
        for point in points { histogram.counts[Int(point.level)] += 1 }
        let mode = Double(histogram.mode(from: 0))
        var kept = points.filter { abs($0.level - mode) <= 12 }
        var plane: FittedPlane?
        for _ in 0..<3 {
            guard let fitted = FittedPlane(kept) else { return nil }
            plane = fitted
            kept = points.filter { abs($0.level - fitted.value($0.x, $0.y)) <= 6 }
        }
        guard let plane, Double(kept.count) >= leastBed * Double(points.count) else { return nil }
        let spread = OrderStatistics.spread(kept.map { $0.level - plane.value($0.x, $0.y) }) ?? 0
        // Means of nine pixels are calmer than one, by a third where noise is all that spreads.
        return Bed(plane: (Float(plane.at), Float(plane.across), Float(plane.down)), spread: Float(spread) / 3)
    }
}
