import PlatenModel
import Statistics

/// Fingers, clips and weights that hold a page: what lies over the edge of the sheet, on it and on the bed beside it alike. What is printed never
/// goes on beyond the sheet, and a torn edge shows the bed.
enum EdgeObjects {
    /// Millimetres on both sides of an edge between which levels are compared: beyond its shadow and blur.
    private static let band = 1.5...4.0
    /// Millimetres of bed beside an edge without which nothing is to be told there.
    private static let leastBed = 2.0
    /// Codes by which an object differs from the bed, and from the paper.
    private static let leastContrast = 14.0
    /// Of the difference between paper and bed: so much of it may be left between both sides of the edge under an object.
    private static let greatestStep = 0.35
    /// Millimetres along the edge: less is a thread, more is no finger.
    private static let lengths = 4.0...70.0
    /// Degrees by which an edge may lean otherwise than the sheet: perspective, and pages that were cut askew.
    private static let greatestLean = 0.8
    /// Millimetres without it within one object.
    private static let gap = 1.5

    /// Millimetres of all edges that are covered.
    static func measurement(of border: SheetBorder) -> Measurement {
        let image = border.image
        guard image.isLargeEnough else { return Measurement(.objectsOverEdge, .notMeasurable(.imageTooSmall)) }
        guard border.isFound, let sheet = border.angle else { return Measurement(.objectsOverEdge, .notMeasurable(.borderNotFound)) }
        var places: [MeasuredPlace] = []
        var isJudged = false
        for side in SheetBorder.Side.allCases {
            // A side that leans otherwise than the sheet is the side of something else, such as a ruler beside it.
            guard let edge = border.edges[side], let angle = border.angle(of: side),
                abs(angle - sheet) <= greatestLean, let runs = runs(border, side, edge)
            else { continue }
            isJudged = true
            places += runs.map { place(image, side, edge, $0) }
        }
        guard isJudged else { return Measurement(.objectsOverEdge, .notMeasurable(.borderNotFound)) }
        places.sort { ($0.value ?? 0) > ($1.value ?? 0) }
        return Measurement(.objectsOverEdge, .value(places.reduce(0) { $0 + ($1.value ?? 0) }), places: places)
    }

    /// Lines across an edge that an object covers. Nil: there is too little bed beside it.
    private static func runs(_ border: SheetBorder, _ side: SheetBorder.Side, _ edge: FittedLine) -> [Range<Int>]? {
        let (image, pixel) = (border.image, border.image.pixelMillimetres)
        let lines = border.extent(along: side, edge)
        let about = lines.map { line in (line: line, levels: levels(image, side, edge.value(Double(line) + 0.5), line)) }
        let known = about.compactMap(\.levels)
        guard known.count * 2 >= max(1, lines.count), let bed = OrderStatistics.median(known.map(\.outside)),
            // What is printed is darker; on a light bed the paper still is the lighter part of the sheet.
            let paper = OrderStatistics.percentile(known.map(\.inside), 0.6)
        else { return nil }
        let covered = about.filter { place in
            guard let (outside, inside) = place.levels else { return false }
            return abs(outside - bed) >= leastContrast && abs(inside - paper) >= leastContrast
                && abs(outside - inside) <= greatestStep * abs(bed - paper)
        }.map(\.line)
        var runs: [Range<Int>] = []
        for line in covered {
            if let last = runs.last, Double(line - last.upperBound) * pixel <= gap {
                runs[runs.count - 1] = last.lowerBound..<line + 1
            } else {
                runs.append(line..<line + 1)
            }
        }
        return runs.filter { lengths.contains(Double($0.count) * pixel) }
    }

    /// Mean levels on the bed and on the sheet, on a line across an edge. Nil where the frame is too near.
    private static func levels(_ image: ReducedImage, _ side: SheetBorder.Side, _ edge: Double, _ line: Int) -> (outside: Double, inside: Double)? {
        let pixel = image.pixelMillimetres
        let length = side.isUpright ? image.width : image.height
        let isFirst = side == .left || side == .top
        func mean(_ distances: ClosedRange<Double>, inward: Bool) -> Double? {
            let sign = inward == isFirst ? 1.0 : -1.0
            let (from, to) = (edge + sign * distances.lowerBound / pixel, edge + sign * distances.upperBound / pixel)
            // An edge by its line may lie beyond the frame.
            let places = (Int(min(from, to).rounded())..<Int(max(from, to).rounded())).clamped(to: 0..<length)
            guard Double(places.count) * pixel >= leastBed - distances.lowerBound, !places.isEmpty else { return nil }
            let sum = places.reduce(0) { $0 + Int(side.isUpright ? image[$1, line] : image[line, $1]) }
            return Double(sum) / Double(places.count)
        }
        guard let outside = mean(band, inward: false), let inside = mean(band, inward: true) else { return nil }
        return (outside, inside)
    }

    private static func place(_ image: ReducedImage, _ side: SheetBorder.Side, _ edge: FittedLine, _ lines: Range<Int>) -> MeasuredPlace {
        let pixel = image.pixelMillimetres
        let middle = edge.value(Double(lines.lowerBound + lines.upperBound) / 2) * pixel
        let (start, length) = (Double(lines.lowerBound) * pixel, Double(lines.count) * pixel)
        let across = (from: max(0, middle - band.upperBound), width: 2 * band.upperBound)
        return side.isUpright
            ? MeasuredPlace(left: across.from, top: start, width: across.width, height: length, value: length)
            : MeasuredPlace(left: start, top: across.from, width: length, height: across.width, value: length)
    }
}
