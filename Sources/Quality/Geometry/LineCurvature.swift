import Glibc
import PlatenModel
import Statistics

/// How much the lines of a page bend: of a leaf that does not lie flat, of a book that rises towards its gutter.
///
/// Each of 24 upright strips lies below the one before by the slope of the lines there. Of lines that bend as a parabola the slope grows evenly
/// from side to side: a line through the slopes by their places is its second derivative, and the height of the arc over its chord follows from it.
struct LineCurvature: Sendable {
    private static let strips = 24
    /// Neighbours that have to tell something.
    private static let leastPairs = 12
    /// Pixels of the picture between two strips. More would be the next line of small type.
    private static let shift = ProfileShift(reach: 7)
    /// Millimetres of standard error beyond which nothing is said: handwriting, tables of several columns.
    private static let greatestError = 0.4
    /// Millimetres of standard error up to which neighbours tell it closely enough.
    private static let closeError = 0.06
    /// A parabola explains the slopes that well, or they are scattered by something else.
    private static let leastInliers = 0.6
    /// Millimetres of the gutter on each side, where lines end and the paper is dark.
    private static let beside = 8.0

    /// Height of the arc over its chord, in millimetres, and its standard error.
    let sagitta: Double
    let error: Double

    /// - Parameters:
    ///   - ink: of the whole picture.
    ///   - page: pixels of the picture that the page takes, over which its arc is told.
    ///   - columns: those of them that are looked at.
    ///   - angle: degrees that the page is known to lean by.
    /// Nil: too little is to be told.
    init?(_ ink: InkStrips, page: Range<Int>, _ columns: Range<Int>, pixelMillimetres: Double, angle: Double) {
        let (first, last) = (columns.lowerBound * ink.count / ink.width, columns.upperBound * ink.count / ink.width)
        guard last - first >= 2 * Self.strips else { return nil }
        let slope = tan(angle * .pi / 180)
        let parts = (0..<Self.strips).map { part in
            ink.profile(
                slope: slope, strips: first + part * (last - first) / Self.strips..<first + (part + 1) * (last - first) / Self.strips)
        }
        let spacing = Double(columns.count) / Double(Self.strips)
        var points: [(x: Double, y: Double)] = []
        for (index, (left, right)) in zip(parts, parts.dropFirst()).enumerated() {
            guard let shift = Self.shift.between(right, left) else { continue }
            points.append(((Double(index) + 1) * spacing, shift / spacing))
        }
        guard points.count >= Self.leastPairs, let fitted = RobustLine(points, leastSpread: 0.05 / spacing),
            Double(fitted.inliers) >= Self.leastInliers * Double(points.count)
        else { return nil }
        let width = Double(page.count)
        // y = c x² rises by 2 c x: half the slope of the slopes, times the square of half the width.
        let height = width * width / 8 * pixelMillimetres
        error = fitted.slopeError * height
        var bend = fitted.line.slope
        if error > Self.closeError {
            let middle = Double(columns.count) / 2
            let errors = BentProfiles.Form(slope: fitted.slopeError * middle / 2, bend: fitted.slopeError)
            bend = BentProfiles(parts: parts, spacing: spacing).fitted(.init(slope: fitted.line.value(middle), bend: bend), errors: errors).bend
        }
        sagitta = abs(bend) * height
    }

    /// Of a page, or of the two pages of a spread the worse one.
    ///
    /// - Parameters:
    ///   - ink: nil where there is nothing to judge by.
    ///   - angle: degrees that the content leans by; nil where it cannot be told.
    ///   - gutter: of a spread.
    static func measurement(of image: ReducedImage, _ ink: InkStrips?, angle: Double?, _ gutter: Gutter?) -> Measurement {
        guard image.isLargeEnough else { return Measurement(.lineCurvature, .notMeasurable(.imageTooSmall)) }
        guard let ink else { return Measurement(.lineCurvature, .notMeasurable(.nothingToJudge)) }
        let pixel = image.pixelMillimetres
        var pages = [(page: 0..<image.width, columns: 0..<image.width)]
        if let gutter, gutter.isClear {
            let (beside, middle) = (Int(beside / pixel), Int(gutter.middle))
            pages = [
                (0..<middle, 0..<max(0, gutter.columns.lowerBound - beside)),
                (middle..<image.width, min(image.width, gutter.columns.upperBound + beside)..<image.width),
            ]
        }
        let found = pages.compactMap { page, columns -> (Range<Int>, LineCurvature)? in
            guard let curvature = LineCurvature(ink, page: page, columns, pixelMillimetres: pixel, angle: angle ?? 0),
                curvature.error <= greatestError
            else { return nil }
            return (page, curvature)
        }
        guard let worst = found.map(\.1.sagitta).max() else { return Measurement(.lineCurvature, .notMeasurable(.nothingToJudge)) }
        let places = found.sorted { $0.1.sagitta > $1.1.sagitta }.map { columns, curvature in
            MeasuredPlace(
                left: Double(columns.lowerBound) * pixel, top: 0, width: Double(columns.count) * pixel, height: Double(image.height) * pixel,
                value: curvature.sagitta)
        }
        return Measurement(.lineCurvature, .value(worst), places: places)
    }
}
