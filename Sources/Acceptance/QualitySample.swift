import PlatenModel

/// Collects what captures measured, and what limits would say of them.
public struct QualitySample: Sendable {
    private let limits: [Measure: MeasureLimits]
    private let judge: Judge
    private var values: [Measure: [Double]] = [:]
    private var notMeasurable: [Measure: Int] = [:]
    private var actions: [Measure: [QualityAction: Int]] = [:]
    public private(set) var captures = 0

    public init(limits: [Measure: MeasureLimits]) {
        self.limits = limits
        judge = Judge(limits)
    }

    public mutating func add(_ quality: ImageQuality) {
        captures += 1
        for measurement in quality.measurements {
            switch measurement.result {
            case .value(let value): values[measurement.measure, default: []].append(measurement.measure.magnitude(of: value))
            case .notMeasurable: notMeasurable[measurement.measure, default: 0] += 1
            }
            if let verdict = judge.verdict(on: measurement) { actions[measurement.measure, default: [:]][verdict.action, default: 0] += 1 }
        }
    }

    /// Of every measure that any capture was looked at for, in the order of the measures.
    public func distributions() -> [QualityStatistics.Distribution] {
        Measure.allCases.compactMap { measure in
            let values = (values[measure] ?? []).sorted()
            let others = notMeasurable[measure] ?? 0
            guard !values.isEmpty || others > 0 else { return nil }
            let counts = actions[measure] ?? [:]
            return QualityStatistics.Distribution(
                measure: measure, measured: values.count, notMeasurable: others,
                percentiles: values.isEmpty ? nil : QualityStatistics.shares.map { values[min(values.count - 1, Int($0 * Double(values.count)))] },
                limits: limits[measure], warned: counts[.warn] ?? 0, held: counts[.hold] ?? 0, stopped: counts[.stop] ?? 0)
        }
    }
}
