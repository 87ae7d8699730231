import PlatenModel

struct StatusReport: Report {
    let payload: StationStatus

    var lines: [String] {
        var facts = Facts([
            "station": "\(payload.host), Platen \(payload.version)",
            "running since": HumanFormat.time(payload.started),
            "scanners": "\(payload.scannerCount), ready: \(payload.readyScannerCount)",
            "running cycles": payload.runningCycles.isEmpty ? "none" : payload.runningCycles.map(\.rawValue).joined(separator: ", "),
            "masters": "\(payload.mastersFolder), \(HumanFormat.bytes(payload.freeBytes)) free",
            "your role": payload.role.rawValue,
        ])
        for problem in payload.problems { facts.add("look at", problem.description) }
        return facts.lines
    }
}
