import PlatenModel

/// What guidelines say of a scanner, a table each.
enum ConformanceText {
    static func lines(_ result: ConformanceResult) -> [String] {
        let facts = Facts([
            "chart": "\(result.chart.rawValue), \(HumanFormat.count(result.patches, "patch", "patches"))", "colours by": result.colourSpace,
            "sharpness by": HumanFormat.count(result.edges, "edge"),
        ]).lines
        guard !result.verdicts.isEmpty else { return facts + [""] + table(result.figures) }
        return facts
            + result.verdicts.flatMap { verdict in ["", "\(verdict.title) \(verdict.edition): \(verdict.level ?? "no level")"] + table(verdict) }
    }

    private static func table(_ verdict: GuidelineVerdict) -> [String] {
        Table(
            [.init("CRITERION"), .init("MEASURED", .right), .init("LIMIT", .right), .init("UNIT"), .init("LEVEL"), .init("WHERE")],
            rows: verdict.criteria.map { criterion in
                [
                    criterion.measure.title, criterion.figure.map(value) ?? "", limit(criterion) + (criterion.isVerified ? "" : " *"),
                    criterion.measure.unit, criterion.level ?? (criterion.figure == nil ? "not measured" : "none"), criterion.figure?.place ?? "",
                ]
            }
        ).lines + (verdict.criteria.allSatisfy(\.isVerified) ? [] : ["* not compared with the guideline itself"])
    }

    private static func table(_ figures: [ConformanceFigure]) -> [String] {
        Table(
            [.init("MEASURE"), .init("VALUE", .right), .init("UNIT"), .init("WHERE")],
            rows: figures.map { [$0.measure.title, value($0), $0.measure.unit, $0.place ?? ""] }
        ).lines
    }

    private static func value(_ figure: ConformanceFigure) -> String {
        let (low, high) = (number(figure.low, figure.measure), number(figure.high, figure.measure))
        return low == high ? low : "\(low) to \(high)"
    }

    private static func limit(_ verdict: CriterionVerdict) -> String {
        let (low, high) = (verdict.atLeast.map(OptionValue.plain), verdict.atMost.map(OptionValue.plain))
        switch (low, high) {
        case (let low?, let high?): return "\(low) to \(high)"
        case (let low?, nil): return "at least \(low)"
        case (nil, let high?): return "at most \(high)"
        case (nil, nil): return ""
        }
    }

    private static func number(_ value: Double, _ measure: ConformanceMeasure) -> String { HumanFormat.decimals(value, measure.digits) }
}
