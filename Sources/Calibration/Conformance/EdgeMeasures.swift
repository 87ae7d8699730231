import PlatenModel
import Statistics

/// What the slanted edges of a target say by the measures of ISO 12233, ISO 19264-1 and FADGI.
public enum EdgeMeasures {
    /// Fewer edges of a direction are no mean of anything: noise lifts MTF10 of a single one.
    public static let leastEdges = 4
    /// Cycles a pixel at half the sampling frequency.
    private static let half = 0.5

    /// The medians of both directions: of what is to be great the lesser counts, and the other way round. Nothing where one direction lacks edges.
    public static func figures(_ edges: [EdgeReading]) -> [ConformanceFigure] {
        let directions = [edges.filter(\.isUpright), edges.filter { !$0.isUpright }]
        guard directions.allSatisfy({ $0.count >= leastEdges }) else { return [] }
        func medians(_ value: (EdgeReading) -> Double?) -> [Double]? {
            let medians = directions.compactMap { OrderStatistics.median($0.compactMap(value)) }
            return medians.count == directions.count ? medians : nil
        }
        func figure(
            _ measure: ConformanceMeasure, times factor: Double = 1, isGoodWhereGreat: Bool = false, _ value: (EdgeReading) -> Double?
        ) -> ConformanceFigure? {
            medians(value).flatMap { medians in
                guard let low = medians.min(), let high = medians.max() else { return nil }
                let worse = isGoodWhereGreat ? low : high
                return ConformanceFigure(
                    measure, low: low * factor, high: high * factor, place: low == high ? nil : medians[0] == worse ? "across" : "along the travel")
            }
        }
        return [
            figure(.samplingEfficiency, times: 100 / half, isGoodWhereGreat: true) { min($0.mtf10 ?? half, half) },
            figure(.halfModulation, times: 100 / half, isGoodWhereGreat: true) { $0.mtf50 ?? 1 },
            figure(.nyquistModulation) { $0.nyquistModulation },
            figure(.sharpening) { $0.greatestModulation },
            figure(.misregistration) { $0.misregistration },
        ].compactMap(\.self)
    }
}
