import Glibc
import PlatenModel
import Statistics

/// The angle of the lines of a page, by the profile of its ink across the lines (Postl's and Bloomberg's sum of squared differences), then refined
/// by the shifts of twelve strips against one another: the profile alone is drawn towards 0 near 0, because unturned rows make sharper profiles.
struct SkewMeter {
    private static let greatest = 12.0
    /// Profile score of the best angle in terms of the median of all: text has 27 and more, blank paper 2.
    private static let leastConfidence = 6.0
    /// Where an angle is likely, but not to be told: handwriting and lines of which too few agree have 5 and more, drawings 2.
    private static let likelyConfidence = 3.5
    /// Lines across that are so clear need no comparison with lines along.
    private static let clearConfidence = 20.0
    private static let leastInk = 0.002
    /// Of photographs the frame is turned, and nothing says that it ought not to be.
    private static let greatestInk = 0.5
    /// Old and coarse paper is so uneven that more than that counts as ink. Lines across it are clearer than frames.
    private static let greatestUneven = 0.75
    private static let unevenConfidence = 12.0
    private static let strips = 12
    /// Strips that tell a shift, at least.
    private static let leastParts = 4
    /// Pixels that strips are moved against one another.
    private static let shift = ProfileShift(reach: 6)
    /// Degrees by which the profile and the neighbours may differ for the coarseness of both.
    private static let disagreement = 0.2
    /// Degrees of standard error by which neighbours tell an angle at all: handwriting leans as it likes.
    private static let greatestError = 0.15

    private let fine: InkStrips
    private let coarse: InkStrips

    /// - Parameter ink: of lines that run across; transposed, of lines along the page.
    init(_ ink: InkStrips) {
        fine = ink
        coarse = fine.halved
    }

    struct Found {
        /// Degrees, clockwise on the screen.
        let angle: Double
        let confidence: Double
        /// Whether it may be told; one that is not is likely, and good enough to lay the same page straight twice.
        let isSure: Bool
    }

    /// Nil: there are no lines to judge by.
    func find() -> Found? {
        let scores = sweep()
        guard let best = scores.max(by: { $0.score < $1.score }), let usual = OrderStatistics.median(scores.map(\.score)), usual > 0 else {
            return nil
        }
        let confidence = best.score / usual
        guard confidence >= Self.likelyConfidence, abs(best.angle) < Self.greatest else { return nil }
        guard confidence >= Self.leastConfidence else { return Found(angle: finely(best.angle), confidence: confidence, isSure: false) }
        // Columns that belong to different lines, such as labels and the rules of a form beside them, or the columns of a newspaper, make the
        // sharpest profile when they are turned onto one another; neighbours know better.
        guard var near = neighbours(best.angle) else { return Found(angle: finely(best.angle), confidence: confidence, isSure: true) }
        if abs(near.angle - best.angle) > Self.disagreement, let again = neighbours(near.angle) { near = again }
        let isClear = confidence >= Self.clearConfidence
        guard isClear || near.error <= Self.greatestError else {
            return Found(angle: finely(best.angle), confidence: confidence, isSure: false)
        }
        let angle = finely(abs(near.angle - best.angle) > Self.disagreement ? near.angle : best.angle)
        let isAgreed = abs(angle - near.angle) <= max(Self.disagreement / 2, 2 * near.error)
        return Found(angle: isAgreed ? angle : near.angle, confidence: confidence, isSure: true)
    }

    /// Scores of every half degree, and of the quarters beside the best three of them: a quarter of a degree blurs the profile by a pixel or two, which
    /// hides no lines.
    private func sweep() -> [(angle: Double, score: Double)] {
        func score(_ quarters: Int) -> (angle: Double, score: Double) {
            (angle: Double(quarters) / 4, score: Self.score(coarse, Double(quarters) / 4))
        }
        let greatest = Int(Self.greatest * 4)
        let halves = stride(from: -greatest, through: greatest, by: 2).map(score)
        let best = halves.sorted { $0.score > $1.score }.prefix(3).map { Int($0.angle * 4) }
        let beside = Set(best.flatMap { [$0 - 1, $0 + 1] }).filter { abs($0) < greatest }
        return halves + beside.sorted().map(score)
    }

    /// The angle by the profile of all strips near another one, which is told to a twentieth of a degree, and by the shifts of the strips then.
    private func finely(_ near: Double) -> Double {
        let candidates = (-5...5).map { near + Double($0) * 0.05 }
        return refined(refined(candidates.map { ($0, Self.score(coarse, $0)) }.max { $0.1 < $1.1 }?.0 ?? near))
    }

    /// The angle by neighbouring strips alone, and its standard error, in degrees: the median of how far each lies below the one before, so that a
    /// few pairs that do not belong together do no harm. Nil: too few tell anything.
    private func neighbours(_ angle: Double) -> (angle: Double, error: Double)? {
        let slope = tan(angle * .pi / 180)
        let parts = parts(slope)
        let spacing = Double(fine.width) / Double(Self.strips)
        let shifts = zip(parts, parts.dropFirst()).compactMap { left, right in
            Self.shift.between(right, left)
        }
        guard shifts.count >= Self.leastParts, let middle = OrderStatistics.median(shifts), let spread = OrderStatistics.spread(shifts) else {
            return nil
        }
        let error = spread / Double(shifts.count).squareRoot() / spacing * 180 / .pi
        return (atan(slope + middle / spacing) * 180 / .pi, error)
    }

    private func parts(_ slope: Double) -> [[Float]] {
        (0..<Self.strips).map { part in
            fine.profile(slope: slope, strips: part * fine.count / Self.strips..<(part + 1) * fine.count / Self.strips)
        }
    }

    private static func score(_ strips: InkStrips, _ angle: Double) -> Double {
        let profile = strips.profile(slope: tan(angle * .pi / 180), strips: 0..<strips.count)
        let sums = profile.span
        // Without the ends, where turned rows leave the page.
        let margin = min(strips.height / 10, Int(Double(strips.width) * 0.05)) / 2
        var score: Float = 0
        for y in margin..<max(margin, strips.height - margin - 2) {
            let step = sums[unchecked: y &+ 2] - sums[unchecked: y]
            score += step * step
        }
        return Double(score)
    }

    /// The angle with what the shifts of the strips against all others add to it.
    private func refined(_ angle: Double) -> Double {
        let slope = tan(angle * .pi / 180)
        let parts = parts(slope)
        var total = [Float](repeating: 0, count: fine.height)
        for part in parts { for y in total.indices { total[y] += part[y] } }
        var points: [(x: Double, y: Double, weight: Double)] = []
        for (index, part) in parts.enumerated() {
            let others = zip(total, part).map { $0 - $1 }
            guard let shift = Self.shift.between(part, others) else { continue }
            // How much there is in it.
            let energy = part.reduce(0) { $0 + $1 * $1 }
            points.append(((Double(index) + 0.5) / Double(Self.strips) * Double(fine.width), shift, Double(energy).squareRoot()))
        }
        guard points.count >= Self.leastParts, let rise = Self.slope(points) else { return angle }
        return atan(slope + rise) * 180 / .pi
    }

    /// Of a line through the points; points far off it are left out once.
    private static func slope(_ points: [(x: Double, y: Double, weight: Double)]) -> Double? {
        guard let first = FittedLine(points) else { return nil }
        let distances = points.map { abs($0.y - first.value($0.x)) }
        guard let usual = OrderStatistics.median(distances) else { return first.slope }
        let kept = zip(points, distances).filter { $0.1 <= max(0.3, 4 * usual) }.map(\.0)
        guard kept.count >= leastParts else { return first.slope }
        return FittedLine(kept)?.slope ?? first.slope
    }

    /// Whether a page with this share of ink has lines to judge by.
    static func isJudged(ink: Double) -> Bool { ink >= leastInk && ink <= greatestUneven }

    /// Skew of the content, and by what a page is laid straight where it is not to be told.
    struct Lean {
        let measurement: Measurement
        /// Degrees clockwise; nil: there is not even a likely angle.
        let likely: Double?

        init(_ measurement: Measurement, likely: Double? = nil) {
            self.measurement = measurement
            self.likely = measurement.result.value ?? likely
        }
    }

    /// Skew of the content: of lines across the page, or of those along it where these are clearer, as on plans.
    ///
    /// - Parameters:
    ///   - ink: nil where there is nothing to judge by.
    ///   - share: of the page that is ink.
    static func lean(of image: ReducedImage, _ ink: InkStrips?, share: Double) -> Lean {
        guard image.isLargeEnough else { return Lean(Measurement(.skew, .notMeasurable(.imageTooSmall))) }
        guard let ink else { return Lean(Measurement(.skew, .notMeasurable(.nothingToJudge))) }
        let across = SkewMeter(ink).find()
        if let across, across.isSure, across.confidence >= clearConfidence { return Lean(Measurement(.skew, .value(across.angle))) }
        if share > greatestInk {
            let clear = across.flatMap { $0.isSure && $0.confidence >= unevenConfidence ? $0 : nil }
            return Lean(Measurement(.skew, clear.map { .value($0.angle) } ?? .notMeasurable(.nothingToJudge)), likely: across?.angle)
        }
        // Turned clockwise, lines along the page lean the other way in the transposed picture.
        let along = SkewMeter(InkStrips(image, isTransposed: true)).find().map {
            Found(angle: -$0.angle, confidence: $0.confidence, isSure: $0.isSure)
        }
        let found = [across, along].compactMap(\.self).sorted { $0.confidence > $1.confidence }
        let sure = found.first(where: \.isSure)
        return Lean(Measurement(.skew, sure.map { .value($0.angle) } ?? .notMeasurable(.nothingToJudge)), likely: found.first?.angle)
    }
}
