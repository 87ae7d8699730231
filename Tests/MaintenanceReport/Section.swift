import ReportSupport

/// What the report tells of.
enum Section: String, CaseIterable {
    case colour, edges, targets, scale, flatField = "flat-field", charts, glass, falseAlerts = "false-alerts"

    struct Report {
        var rates: [Rate] = []
        /// Figures that are no rates.
        var lines: [String] = []
    }

    func run(first: UInt64, scale: Int) -> Report {
        switch self {
        case .colour: ColourTrials.run()
        case .edges: EdgeTrials.run(first: first, scale: scale)
        case .targets: TargetTrials.run(first: first, scale: scale)
        case .scale: ScaleTrials.run(first: first, scale: scale)
        case .flatField: FlatFieldTrials.run(first: first, scale: scale)
        case .charts: ChartTrials.run(first: first, scale: scale)
        case .glass: GlassTrials.run(first: first, scale: scale)
        case .falseAlerts: FalseAlertTrials.run(first: first, scale: scale)
        }
    }
}
