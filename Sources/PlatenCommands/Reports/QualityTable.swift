import PlatenModel

/// What was measured of an image, beside its limits: estimates by the image's content, no figures of a target.
struct QualityTable {
    private let payload: CaptureQuality

    init(_ payload: CaptureQuality) {
        self.payload = payload
    }

    var lines: [String] {
        guard let quality = payload.quality else { return [] }
        return Table(
            [.init("ESTIMATED"), .init("VALUE"), .init("LIMITS"), .init("")], rows: quality.measurements.map(row)
        ).lines + verdicts
    }

    /// Each with its places, numbered as they are on the overlay.
    private var verdicts: [String] {
        var lines: [String] = []
        var number = 0
        for verdict in payload.verdicts {
            lines += [verdict.sentence, "  " + verdict.advice]
            for place in verdict.places {
                number += 1
                lines.append("  \(number)  \(MeasureFormat.extent(of: place))")
            }
        }
        return lines
    }

    private func row(_ measurement: Measurement) -> [String] {
        let measure = measurement.measure
        let value =
            switch measurement.result {
            case .value(let value): MeasureFormat.text(value, of: measure)
            case .notMeasurable(let reason): "not measurable (\(reason.rawValue))"
            }
        let verdict = payload.verdicts.first { $0.measure == measure }
        let isJudged = payload.limits[measure] != nil && measurement.result.value != nil
        return [MeasureTexts.title(of: measure), value, limits(measure), verdict?.action.rawValue ?? (isJudged ? "pass" : "")]
    }

    private func limits(_ measure: Measure) -> String {
        guard let limits = payload.limits[measure] else { return "" }
        return LimitSide.allCases.flatMap { side in
            QualityAction.allCases.compactMap { action in
                limits[action, side].map { "\(action.rawValue) \(side.rawValue) \(MeasureFormat.text($0, of: measure))" }
            }
        }.joined(separator: ", ")
    }
}
