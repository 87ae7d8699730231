import Glibc
import PlatenModel
import Statistics

/// What the patches of a target say by the measures of ISO 19264-1 and of FADGI.
public enum PatchMeasures {
    /// Chroma of the reference up to which a patch is a grey: the whites of charts are a little yellow.
    private static let greyChroma = 5.0
    /// L* of the lighter of two neighbouring greys from which on their step belongs to the highlights.
    private static let highlight = 70.0
    /// Fewer greys tell nothing of tones.
    private static let leastGreys = 4
    /// Steps of L* below which a quotient of two steps is noise.
    private static let leastStep = 2.0

    public static func greys(_ patches: [PatchReading]) -> [PatchReading] {
        patches.filter { hypot($0.reference.a, $0.reference.b) <= greyChroma }.sorted { $0.reference.lightness < $1.reference.lightness }
    }

    public static func figures(_ patches: [PatchReading]) -> [ConformanceFigure] {
        colour(patches) + tones(greys(patches))
    }

    private static func colour(_ patches: [PatchReading]) -> [ConformanceFigure] {
        func differences(_ difference: (PatchReading) -> Double) -> (mean: Double, greatest: (value: Double, name: String), sorted: [Double])? {
            let all = patches.map { (difference($0), $0.name) }
            guard let greatest = all.max(by: { $0.0 < $1.0 }) else { return nil }
            return (all.reduce(0) { $0 + $1.0 } / Double(all.count), greatest, all.map(\.0).sorted())
        }
        guard let plain = differences({ $0.reference.difference(to: $0.measured) }),
            let unweighted = differences({ $0.reference.difference(to: $0.measured, lightnessIsUnweighted: true) }),
            let percentile = OrderStatistics.percentile(plain.sorted, 0.9)
        else { return [] }
        return [
            ConformanceFigure(.colourMean, plain.mean), ConformanceFigure(.colourPercentile90, percentile),
            ConformanceFigure(.colourGreatest, plain.greatest.value, place: plain.greatest.name),
            ConformanceFigure(.colourMeanUnweighted, unweighted.mean),
            ConformanceFigure(.colourGreatestUnweighted, unweighted.greatest.value, place: unweighted.greatest.name),
        ]
    }

    /// - Parameter greys: the darkest first.
    private static func tones(_ greys: [PatchReading]) -> [ConformanceFigure] {
        guard greys.count >= leastGreys else { return [] }
        func worst(_ measure: ConformanceMeasure, _ value: (PatchReading) -> Double) -> ConformanceFigure? {
            greys.map { (value($0), $0.name) }.max { $0.0 < $1.0 }.map { ConformanceFigure(measure, $0.0, place: $0.1) }
        }
        let noises = greys.map(\.noise)
        return [
            worst(.toneResponse) { abs($0.measured.lightness - $0.reference.lightness) },
            worst(.whiteBalance) { hypot($0.measured.a - $0.reference.a, $0.measured.b - $0.reference.b) },
            worst(.whiteBalance2000) { $0.reference.difference(to: $0.measured, ignoresLightness: true) },
            gain(greys, .gainHighlights) { $0 > highlight }, gain(greys, .gainOthers) { $0 <= highlight },
            ConformanceFigure(
                .noise, low: noises.min() ?? 0, high: noises.max() ?? 0, place: greys.max { $0.noise < $1.noise }?.name),
        ].compactMap(\.self)
    }

    /// The least and the greatest step between neighbours, as a share of what it should be.
    private static func gain(_ greys: [PatchReading], _ measure: ConformanceMeasure, _ belongs: (Double) -> Bool) -> ConformanceFigure? {
        let steps = zip(greys, greys.dropFirst()).compactMap { dark, light -> (Double, String)? in
            let step = light.reference.lightness - dark.reference.lightness
            guard step >= leastStep, belongs(light.reference.lightness) else { return nil }
            return ((light.measured.lightness - dark.measured.lightness) / step, "\(dark.name) to \(light.name)")
        }
        guard let low = steps.min(by: { $0.0 < $1.0 }), let high = steps.max(by: { $0.0 < $1.0 }) else { return nil }
        return ConformanceFigure(measure, low: low.0, high: high.0, place: abs(low.0 - 1) > abs(high.0 - 1) ? low.1 : high.1)
    }
}
