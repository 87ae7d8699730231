import PlatenModel
import Statistics

/// How much lighter the paper is on one side of a page than on the other: a plane through the paper levels of tiles, without those that do not lie
/// near it.
enum IlluminationSlope {
    private static let tile = 16
    /// Codes below the lightest paper that are paper still.
    private static let reach = 60.0
    private static let leastTiles = 24

    /// The code that a tenth of a tile's pixels lie at or above: its paper.
    ///
    /// - Parameter counts: room for 256 of them, all 0, and so again behind it.
    private static func level(_ image: ReducedImage, _ left: Int, _ top: Int, _ counts: inout [UInt16]) -> Int {
        let pixels = image.pixels.span
        for y in top..<top + tile {
            for x in left..<left + tile { counts[Int(pixels[unchecked: y &* image.width &+ x])] &+= 1 }
        }
        var (level, above) = (255, 0)
        while level > 0 {
            above += Int(counts[level])
            if above * 10 >= tile * tile { break }
            level -= 1
        }
        for code in counts.indices { counts[code] = 0 }
        return level
    }

    /// The difference over the page as a share of the mean.
    static func measurement(of image: ReducedImage) -> Measurement {
        let columns = image.width / tile
        let rows = image.height / tile
        var points: [(x: Double, y: Double, level: Double)] = []
        var counts = [UInt16](repeating: 0, count: 256)
        for row in 0..<rows {
            for column in 0..<columns {
                let level = Double(level(image, column * tile, row * tile, &counts))
                if level < 254 { points.append(((Double(column) + 0.5) / Double(columns) - 0.5, (Double(row) + 0.5) / Double(rows) - 0.5, level)) }
            }
        }
        guard let light = OrderStatistics.percentile(points.map(\.level), 0.9) else {
            return Measurement(.illuminationSlope, .notMeasurable(.nothingToJudge))
        }
        var kept = points.filter { $0.level > light - reach }
        var plane: FittedPlane?
        for _ in 0..<4 {
            guard kept.count >= leastTiles, let fitted = FittedPlane(kept) else {
                return Measurement(.illuminationSlope, .notMeasurable(.nothingToJudge))
            }
            plane = fitted
            let distances = kept.map { abs($0.level - fitted.value($0.x, $0.y)) }
            let limit = max(1, 2.5 * 1.4826 * (OrderStatistics.median(distances) ?? 0))
            kept = zip(kept, distances).filter { $0.1 <= limit }.map(\.0)
        }
        guard let plane, plane.at > 0 else { return Measurement(.illuminationSlope, .notMeasurable(.nothingToJudge)) }
        return Measurement(.illuminationSlope, .value((abs(plane.across) + abs(plane.down)) / plane.at))
    }
}
