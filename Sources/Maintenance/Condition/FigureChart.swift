import Catalogue
import FoundationEssentials
import PlatenModel
import ProcessControl

/// A figure's history, its control chart from the last change of the scanner on, and what is said of it.
struct FigureChart {
    private static let secondsOfDay = 86_400.0
    /// Points below which nobody should speak of a trend.
    private static let leastTrend = 5

    let kind: FigureKind
    let scanner: String
    private let figures: [KeptFigure]
    /// Points behind the last change.
    private let current: ArraySlice<KeptFigure>
    private let chart: ControlChart
    private let facts: FigureFacts
    /// When the lamp was last replaced.
    private let lamp: KeptMaintenance?

    /// - Parameters:
    ///   - figures: in the order in which they were measured, whatever the clock said.
    ///   - last: what was done to the scanner.
    init(_ kind: FigureKind, of scanner: String, _ figures: [KeptFigure], last: [KeptMaintenance]) {
        self.kind = kind
        self.scanner = scanner
        self.figures = figures
        facts = FigureFacts.of(kind)
        lamp = last.first { $0.record.kind == .lampReplaced }
        let restart = last.filter { $0.record.kind.restarts(kind) }.map(\.number).max()
        // What was measured with a change itself is the first point behind it.
        current = figures[(figures.firstIndex { figure in restart.map { figure.maintenance >= $0 } ?? true } ?? figures.endIndex)...]
        chart = ControlChart(current.map(\.figure.value), floor: facts.floor)
    }

    /// The alert that the newest point is a reason for. Nil: it is in control, or the chart still learns.
    var problem: Problem? {
        if let last = current.last, let fault = facts.fault, last.figure.value >= fault {
            return Problem(
                .figureDrifts,
                [
                    "figure": facts.title, "scanner": scanner, "change": "is a fault", "value": text(last.figure.value), "usual": text(0),
                    "hint": facts.advice,
                ])
        }
        guard let last = current.last, let baseline = chart.baseline, chart.signal == .jump || chart.signal == .drift else { return nil }
        return Problem(
            .figureDrifts,
            [
                "figure": facts.title, "scanner": scanner, "change": chart.signal == .jump ? "jumped" : "drifts",
                "value": text(last.figure.value), "usual": text(baseline.centre), "hint": facts.advice,
            ])
    }

    var history: FigureHistory {
        let points = figures.indices.map { index in
            FigureHistory.Point(
                time: figures[index].figure.time, value: figures[index].figure.value,
                signal: index < current.startIndex ? nil : chart.points[index - current.startIndex].signal.rawValue,
                lampHours: lampHours(of: figures[index]))
        }
        let reach = chart.baseline.map { $0.sigma * chart.rules.individualWidth }
        return FigureHistory(
            scanner: scanner, figure: kind, points: points, centre: chart.baseline?.centre,
            lowerLimit: chart.baseline.flatMap { base in reach.map { base.centre - $0 } },
            upperLimit: chart.baseline.flatMap { base in reach.map { base.centre + $0 } }, slope: slope, sinceLamp: shift, sentence: sentence)
    }

    /// Nil: it was measured with the lamp before.
    private func lampHours(of figure: KeptFigure) -> Double? {
        figure.maintenance < lamp?.number ?? 0 ? nil : max(0, figure.seconds - (lamp?.usage.seconds ?? 0)) / 3600
    }

    private var shift: LampShift? {
        guard kind.isOfLight, let first = figures.first(where: { lampHours(of: $0) != nil }), let last = figures.last,
            let hours = lampHours(of: last),
            first.maintenance != last.maintenance, first.figure.value > 0
        else { return nil }
        return LampShift(since: first.figure.time, perCent: (last.figure.value / first.figure.value - 1) * 100, hours: hours)
    }

    private var slope: Double? {
        guard current.count >= Self.leastTrend else { return nil }
        return Trend(current.map { (day: $0.figure.time.timeIntervalSince1970 / Self.secondsOfDay, value: $0.figure.value) })?.slope
    }

    private var sentence: String {
        guard let last = current.last ?? figures.last else { return "The \(facts.title) of \(scanner) was not measured yet." }
        let value = text(last.figure.value)
        guard let baseline = chart.baseline else {
            return "The \(facts.title) of \(scanner) is \(value); \(current.count) of \(chart.rules.stablePoints) points that limits are made from."
        }
        let usual = text(baseline.centre)
        switch chart.signal {
        case .learning, .inControl: return "The \(facts.title) of \(scanner) is \(value), within its usual limits about \(usual)."
        case .jump: return "The \(facts.title) of \(scanner) jumped to \(value) from \(usual)."
        case .drift:
            let since = chart.signalsSince.flatMap { index in current.dropFirst(index).first?.figure.time }
            return "The \(facts.title) of \(scanner) drifts: \(value), usually \(usual)\(since.map { " since \(CalendarDay(of: $0))" } ?? "")."
        }
    }

    private func text(_ value: Double) -> String {
        let number = OptionValue.plain(value, decimals: facts.digits)
        return facts.unit.isEmpty ? number : "\(number) \(facts.unit)"
    }
}
