import PlatenModel

struct StatusReport: Report {
    let payload: StationStatus
    /// Cycles that have not ended.
    var cycles: [Cycle] = []
    /// What a person should do.
    var alerts: [Alert] = []

    var lines: [String] {
        var facts = Facts([
            "station": "\(payload.host), Platen \(payload.version)",
            "running since": HumanFormat.time(payload.started),
            "scanners": "\(payload.scannerCount), ready: \(payload.readyScannerCount)",
            "running cycles": payload.runningCycles.isEmpty ? "none" : payload.runningCycles.map(\.rawValue).joined(separator: ", "),
            "masters": "\(payload.mastersFolder), \(HumanFormat.bytes(payload.freeBytes)) free",
            "your role": payload.role.rawValue,
        ])
        for cycle in cycles {
            guard let advice = CycleAdvice(cycle) else { continue }
            facts.add("cycle \(cycle.id.short)", "\(cycle.state.rawValue) on \(cycle.scanner), job \(cycle.jobName): \(advice.description)")
        }
        for alert in alerts {
            let often = alert.count > 1 ? " (\(alert.count) times)" : ""
            facts.add("alert", "\(alert.problem.description) Since \(HumanFormat.time(alert.raised))\(often).")
        }
        // What is an alert, too, was said.
        for problem in payload.problems where !alerts.contains(where: { $0.problem == problem }) {
            facts.add("look at", problem.description)
        }
        return facts.lines
    }
}
