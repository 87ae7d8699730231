import PlatenModel

struct CycleReport: Report {
    let payload: Cycle

    var lines: [String] {
        Facts([
            "cycle": payload.id.rawValue, "state": payload.state.rawValue, "job": payload.jobName, "scanner": payload.scanner,
            "profile": payload.profile.name, "captures": String(payload.capturedCount), "started": HumanFormat.time(payload.started),
            "by": payload.startedBy, "ended": payload.ended.map { HumanFormat.time($0) }, "problem": payload.problem?.description,
        ]).lines
    }
}
