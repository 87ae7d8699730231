import Glibc
import PlatenModel
import Statistics

/// Measures the scale of an image by a ruler in it: dark ticks of one pitch on light ground, across the image; of a ruler along the image the
/// transposed image is measured.
///
/// The places of the ticks are centroids in several bands of rows, so that the ruler may lean: an angle of 1° would be an error of 150 ppm.
public enum Ruler {
    /// Fewer ticks than this are no ruler.
    public static let leastTicks = 8
    private static let bands = 6
    /// Ticks that do not fit the others are left out; more than this share of them make it something else.
    private static let disturbedShare = 0.25

    /// A ruler's scale, and where its ticks stand.
    struct Reading {
        /// A tick, in pixels from the left, and how far it lies off the even scale, to the right.
        struct Tick {
            let x: Double
            let off: Double
        }

        let scale: ScaleReading
        /// From left to right, those as well that lie too far off to count for the scale.
        let ticks: [Tick]
    }

    /// - Parameters:
    ///   - image: the band with the ticks, cut out so that ticks reach from its top to its bottom.
    ///   - pitch: millimetres between two ticks.
    ///   - stated: pixels an inch by the file, to tell one tick from the next.
    ///   - rowHeight: pixels that each row of the image stands for, where rows were put together.
    public static func measure(_ image: TargetImage, pitch: Double, stated: Double, rowHeight: Double = 1) throws(TargetProblem) -> ScaleReading {
        try read(image, pitch: pitch, stated: stated, rowHeight: rowHeight).scale
    }

    static func read(_ image: TargetImage, pitch: Double, stated: Double, rowHeight: Double = 1) throws(TargetProblem) -> Reading {
        let spacing = pitch / 25.4 * stated
        guard image.height >= bands, Double(image.width) >= spacing * Double(leastTicks), spacing >= 6 else { throw .tooSmall }
        var points: [(row: Double, tick: Double, x: Double)] = []
        let bandHeight = image.height / bands
        for band in 0..<bands {
            let rows = band * bandHeight..<(band + 1) * bandHeight
            let places = ticks(image, rows, spacing: spacing)
            guard places.count >= leastTicks, let first = places.first else { throw .notFound }
            // Counted from one tick to the next, so that a scale that is off by much does not lose count.
            var tick = 0.0
            var last = first
            for place in places {
                tick += ((place - last) / spacing).rounded()
                last = place
                points.append((Double(rows.lowerBound + rows.upperBound - 1) / 2 * rowHeight, tick, place))
            }
        }
        return try fit(aligned(points, spacing), image, spacing, pitch)
    }

    /// Bands that begin with another tick count from the same one.
    private static func aligned(
        _ points: [(row: Double, tick: Double, x: Double)], _ spacing: Double
    ) -> [(row: Double, tick: Double, x: Double)] {
        guard let origin = points.first?.x else { return [] }
        var shift = 0.0
        var row = points.first?.row
        return points.map { point in
            if point.row != row {
                row = point.row
                shift = ((point.x - origin) / spacing).rounded() - point.tick
            }
            return (point.row, point.tick + shift, point.x)
        }
    }

    private static func fit(
        _ points: [(row: Double, tick: Double, x: Double)], _ image: TargetImage, _ spacing: Double, _ pitch: Double
    ) throws(TargetProblem) -> Reading {
        var kept = points
        var plane = try solve(kept)
        for _ in 0..<2 {
            let residuals = kept.map { abs($0.x - plane.value($0.tick, $0.row)) }
            let limit = max(0.35, 5 * (OrderStatistics.median(residuals) ?? 0))
            kept = zip(kept, residuals).filter { $0.1 <= limit }.map(\.0)
            plane = try solve(kept)
        }
        guard Double(points.count - kept.count) <= disturbedShare * Double(points.count) else { throw .disturbed }
        let angle = atan(plane.down)
        // Ticks that lean are crossed by a row at a greater distance than theirs.
        let perTick = plane.across * cos(angle)
        let numbers = Set(kept.map(\.tick))
        guard let least = numbers.min(), let greatest = numbers.max(), numbers.count >= leastTicks else { throw .notFound }
        let off = Dictionary(grouping: kept, by: \.tick).values.map { group in
            abs(group.reduce(0) { $0 + $1.x - plane.value($1.tick, $1.row) } / Double(group.count))
        }
        let scale = ScaleReading(
            resolution: perTick / pitch * 25.4, ticks: numbers.count, missing: Int(greatest - least) + 1 - numbers.count,
            unevenness: (off.max() ?? 0) / perTick * pitch, angle: -angle * 180 / .pi)
        let ticks = Dictionary(grouping: points, by: \.tick).sorted { $0.key < $1.key }.map { _, group in
            let count = Double(group.count)
            return Reading.Tick(
                x: group.reduce(0) { $0 + $1.x } / count, off: group.reduce(0) { $0 + $1.x - plane.value($1.tick, $1.row) } / count)
        }
        return Reading(scale: scale, ticks: ticks)
    }

    /// Where ticks stand: across a tick, and down a row.
    private static func solve(_ points: [(row: Double, tick: Double, x: Double)]) throws(TargetProblem) -> FittedPlane {
        guard points.count >= 3, let plane = FittedPlane(points.map { ($0.tick, $0.row, level: $0.x) }) else { throw .notFound }
        return plane
    }

    /// Middles of dark lines in the mean of some rows, from left to right.
    static func ticks(_ image: TargetImage, _ rows: Range<Int>, spacing: Double) -> [Double] {
        var profile = [Double](repeating: 0, count: image.width)
        for y in rows { for x in 0..<image.width { profile[x] += image[x, y] } }
        for x in profile.indices { profile[x] /= Double(rows.count) }
        guard let ground = OrderStatistics.percentile(profile, 0.8), let ink = OrderStatistics.percentile(profile, 0.01), ground - ink > 0.1 else {
            return []
        }
        let threshold = (ground + ink) / 2
        var places: [Double] = []
        var x = 0
        while x < profile.count {
            guard profile[x] < threshold else {
                x += 1
                continue
            }
            let start = x
            while x < profile.count, profile[x] < threshold { x += 1 }
            // A line, not a bar: and one that the image does not cut off.
            guard Double(x - start) < spacing * 0.4, start >= 4, x + 4 <= profile.count else { continue }
            var (sum, moment) = (0.0, 0.0)
            for place in start - 4..<x + 4 {
                let weight = max(0, ground - profile[place] - 0.04 * (ground - ink))
                sum += weight
                moment += weight * (Double(place) + 0.5)
            }
            if sum > 0 { places.append(moment / sum) }
        }
        return places
    }
}
