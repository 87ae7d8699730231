import PlatenModel

/// Distributions of measures, one a line.
struct QualityStatisticsReport: Report {
    let payload: QualityStatistics

    var lines: [String] {
        var lines = ["\(payload.captures) captures of \(payload.profile) were measured."]
        if !payload.distributions.isEmpty {
            lines +=
                Table(
                    [
                        .init("MEASURE"), .init("MEASURED"), .init("5 %"), .init("MEDIAN"), .init("95 %"), .init("99 %"), .init("WARN"),
                        .init("HOLD"),
                        .init("STOP"),
                    ], rows: payload.distributions.map(row)
                ).lines
        }
        lines += payload.overrides.map { "\($0.user) accepted \($0.accepted) held images." }
        return lines
    }

    private func row(_ distribution: QualityStatistics.Distribution) -> [String] {
        func text(_ share: Double) -> String {
            guard let index = QualityStatistics.shares.firstIndex(of: share), let value = distribution.percentiles?[index] else { return "-" }
            return MeasureFormat.text(value, of: distribution.measure)
        }
        return [
            distribution.measure.rawValue, "\(distribution.measured) of \(distribution.measured + distribution.notMeasurable)", text(0.05),
            text(0.5), text(0.95), text(0.99), String(distribution.warned), String(distribution.held), String(distribution.stopped),
        ]
    }
}
