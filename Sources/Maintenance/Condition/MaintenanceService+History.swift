import Catalogue
import Devices
import FoundationEssentials
import Logging
import PlatenModel
import ProcessControl

extension MaintenanceService {
    /// Points of a figure that are looked at.
    private static let shownPoints = 1000
    private static let secondsOfDay = 86_400.0

    /// A figure's history as its control chart sees it.
    public func history(of kind: FigureKind, on name: String, for caller: Caller) async throws(Problem) -> FigureHistory {
        try await history(of: kind, try await surroundings.registry.scanner(named: name, for: caller))
    }

    func history(of kind: FigureKind, _ scanner: Scanner) async throws(Problem) -> FigureHistory {
        let figures = try await surroundings.catalogue.figures(kind, of: scanner.identity, limit: Self.shownPoints)
        let changes = try await surroundings.catalogue.lastMaintenance(of: scanner.identity).map(\.record)
        // What was measured with a change itself is the first point behind it.
        let restart = changes.filter { $0.kind.restarts(kind) }.map(\.time).max()
        let current = figures.filter { figure in restart.map { figure.time >= $0 } ?? true }
        let facts = FigureFacts.of(kind)
        let chart = ControlChart(current.map(\.value), floor: facts.floor)
        let earlier = figures.count - current.count
        let points = figures.enumerated().map { index, figure in
            FigureHistory.Point(
                time: figure.time, value: figure.value, signal: index < earlier ? nil : chart.points[index - earlier].signal.rawValue)
        }
        let days = current.map { (day: $0.time.timeIntervalSince1970 / Self.secondsOfDay, value: $0.value) }
        let slope = days.count >= 5 ? Trend(days)?.slope : nil
        let reach = chart.baseline.map { $0.sigma * chart.rules.individualWidth }
        return FigureHistory(
            scanner: scanner.name, figure: kind, points: points, centre: chart.baseline?.centre,
            lowerLimit: chart.baseline.flatMap { base in reach.map { base.centre - $0 } },
            upperLimit: chart.baseline.flatMap { base in reach.map { base.centre + $0 } }, slope: slope,
            sentence: Self.sentence(chart, current, scanner.name, facts))
    }

    /// Looks at all figures of a scanner behind a new point, and tells of those that have left their limits.
    func chart(_ scanner: Scanner) async {
        for kind in FigureKind.allCases {
            do throws(Problem) {
                let history = try await history(of: kind, scanner)
                let subject = Alert.subject(of: kind, of: scanner.name)
                guard let last = history.points.last, let signal = last.signal, let centre = history.centre, signal == "jump" || signal == "drift"
                else {
                    // Only a point within the limits is evidence that it is over; a chart that learns anew begins with a change of the scanner.
                    if let event = try await surroundings.catalogue.clearAlerts(about: subject) { await surroundings.announce(event) }
                    continue
                }
                let facts = FigureFacts.of(kind)
                let problem = Problem(
                    .figureDrifts,
                    [
                        "figure": facts.title, "scanner": scanner.name, "change": signal == "jump" ? "jumped" : "drifts",
                        "value": Self.text(last.value, facts), "usual": Self.text(centre, facts), "hint": facts.advice,
                    ])
                if let event = try await surroundings.catalogue.raiseAlert(problem, about: subject) { await surroundings.announce(event) }
            } catch {
                surroundings.logger.warning(
                    "a figure could not be charted", metadata: ["scanner": "\(scanner.name)", "problem": "\(error.code.rawValue)"])
            }
        }
    }

    private static func sentence(_ chart: ControlChart, _ figures: [ScannerFigure], _ scanner: String, _ facts: FigureFacts) -> String {
        guard let last = figures.last else { return "The \(facts.title) of \(scanner) was not measured yet." }
        let value = text(last.value, facts)
        guard let baseline = chart.baseline else {
            return "The \(facts.title) of \(scanner) is \(value); \(figures.count) of \(chart.rules.stablePoints) points that limits are made from."
        }
        let usual = text(baseline.centre, facts)
        switch chart.signal {
        case .learning, .inControl: return "The \(facts.title) of \(scanner) is \(value), within its usual limits about \(usual)."
        case .jump: return "The \(facts.title) of \(scanner) jumped to \(value) from \(usual)."
        case .drift:
            let since = chart.signalsSince.flatMap { figures.indices.contains($0) ? figures[$0].time : nil }
            let day = since.map { " since \(CalendarDay(of: $0))" } ?? ""
            return "The \(facts.title) of \(scanner) drifts: \(value), usually \(usual)\(day)."
        }
    }

    private static func text(_ value: Double, _ facts: FigureFacts) -> String {
        var scale = 1.0
        for _ in 0..<facts.digits { scale *= 10 }
        let number = OptionValue.plain((value * scale).rounded() / scale)
        return facts.unit.isEmpty ? number : "\(number) \(facts.unit)"
    }
}
