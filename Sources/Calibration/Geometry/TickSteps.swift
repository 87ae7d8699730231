import PlatenModel
import Statistics

/// Finds places where the ticks of a ruler go on too far right or left: seams between the modules of a wide sensor that do not meet.
enum TickSteps {
    /// Millimetres of ticks on each side that a step is judged by, and how many they are at least and at most.
    private static let reach = 60.0
    private static let counts = 6...30
    /// Micrometres below which nothing is said: a quarter of a pixel at 300 pixels an inch. Rulers that are printed are no better.
    private static let least = 20.0

    /// - Parameters:
    ///   - pitch: millimetres between two ticks.
    ///   - scale: pixels a millimetre.
    /// - Returns: from left to right. Nil: the ruler is too short to tell.
    static func breaks(_ ticks: [Ruler.Reading.Tick], pitch: Double, scale: Double) -> [SensorBreak]? {
        let window = min(max(Int(reach / pitch), counts.lowerBound), counts.upperBound)
        guard ticks.count > 2 * window else { return nil }
        // A single tick that something covers is no step.
        let offs = ticks.indices.map { index -> Double? in
            OrderStatistics.median(ticks[max(0, index - 1)..<min(ticks.count, index + 2)].map(\.off)).map { $0 / scale * 1000 }
        }
        return StepFinder(least: least, window: window).steps(
            in: offs, noise: StepFinder.noise(of: ticks.map { $0.off / scale * 1000 })
        ).map { step in
            let (before, behind) = (ticks[max(0, step.place - 1)].x, ticks[step.place].x)
            return SensorBreak(x: (before + behind) / 2 / scale, right: step.height)
        }
    }
}
