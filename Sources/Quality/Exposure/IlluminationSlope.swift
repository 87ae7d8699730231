import PlatenModel
import Statistics

/// How much lighter the paper is on one side of a page than on the other: a plane through the paper levels of tiles, without those that do not lie
/// near it.
enum IlluminationSlope {
    /// Pixels of a tile's side: those of one vector.
    private static let tile = 16
    /// Codes below the lightest paper that are paper still.
    private static let reach = 60.0
    private static let leastTiles = 24

    /// The code that a tenth of a tile's pixels lie at or above: its paper. Found bit by bit, from the highest.
    private static func level(_ image: ReducedImage, _ left: Int, _ top: Int) -> UInt8 {
        let pixels = image.pixels.span
        let (none, one) = (SIMD16<UInt8>.zero, SIMD16<UInt8>(repeating: 1))
        var level: UInt8 = 0
        var bit: UInt8 = 128
        while bit > 0 {
            let limit = SIMD16<UInt8>(repeating: level | bit)
            var counts = SIMD16<UInt8>.zero
            for y in top..<top + tile {
                let row: SIMD16<UInt8> = pixels.vector(at: y &* image.width &+ left)
                counts = counts &+ none.replacing(with: one, where: row .>= limit)
            }
            let above = SIMD8<UInt16>(truncatingIfNeeded: counts.lowHalf &+ counts.highHalf).wrappedSum()
            if Int(above) * 10 >= tile * tile { level |= bit }
            bit >>= 1
        }
        return level
    }

    /// The difference over the page as a share of the mean.
    static func measurement(of image: ReducedImage) -> Measurement {
        let columns = image.width / tile
        let rows = image.height / tile
        var points: [(x: Double, y: Double, level: Double)] = []
        // Of many tiles half tell as much: those of one colour of a chessboard.
        let step = rows * columns >= 20 * leastTiles ? 2 : 1
        for row in 0..<rows {
            for column in stride(from: row % step, to: columns, by: step) {
                let level = Double(level(image, column * tile, row * tile))
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
