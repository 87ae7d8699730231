import PlatenModel
import Statistics

/// Finds places where the light of an even sheet goes on at another level: seams between the modules of a wide sensor that are not alike.
enum LightSteps {
    /// Millimetres of a row that are put together.
    private static let block = 0.8
    /// Share of the width at either end where a sheet, or the bed, may end.
    private static let ends = 0.06
    /// Per cent of the light below which nothing is said: what 8-bit codes over a whole bed can tell.
    private static let least = 0.3

    /// - Parameters:
    ///   - columns: means of the pixels of a row, of each channel.
    ///   - scale: pixels a millimetre.
    /// - Returns: from left to right; of the channel where each is greatest.
    static func steps(_ columns: [[Double]], scale: Double) -> [LightStep] {
        let size = max(1, Int((block * scale).rounded()))
        var found: [LightStep] = []
        for channel in columns {
            let count = channel.count / size
            let outer = Int(ends * Double(count))
            guard count > 2 * outer, let level = OrderStatistics.median(channel), level > 0 else { continue }
            let blocks = (outer..<count - outer).map { index in
                OrderStatistics.median(Array(channel[index * size..<(index + 1) * size])).map { $0 / level * 100 } ?? 100
            }
            // A streak of two blocks and less is none of it.
            let smooth = blocks.indices.map { index -> Double? in
                OrderStatistics.median(Array(blocks[max(0, index - 2)..<min(blocks.count, index + 3)]))
            }
            for step in StepFinder(least: least).steps(in: smooth, noise: StepFinder.noise(of: blocks)) {
                let place = LightStep(x: Double((step.place + outer) * size) / scale, perCent: step.height)
                if let known = found.firstIndex(where: { abs($0.x - place.x) < 10 * block }) {
                    if abs(place.perCent) > abs(found[known].perCent) { found[known] = place }
                } else {
                    found.append(place)
                }
            }
        }
        return found.sorted { $0.x < $1.x }
    }
}
