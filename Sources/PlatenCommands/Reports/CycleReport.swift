import PlatenModel

struct CycleReport: Report {
    let payload: Cycle

    var lines: [String] {
        let advice = CycleAdvice(payload)
        var facts = Facts([
            "cycle": payload.id.rawValue, "state": payload.state.rawValue, "reason": advice?.reason, "what to do": advice?.next,
            "go on with": advice?.command, "job": payload.jobName, "scanner": payload.scanner, "profile": payload.profile.name,
            "trigger": payload.trigger.map(Self.words), "pages asked for": payload.requestedCount.map { String($0) },
            "captures": String(payload.capturedCount), "started": HumanFormat.time(payload.started), "by": payload.startedBy,
            "ended": payload.ended.map { HumanFormat.time($0) }, "problem": advice == nil ? payload.problem?.description : nil,
        ])
        for page in payload.lostPages { facts.add("lost", page.summary) }
        return facts.lines
    }

    private static func words(for trigger: TriggerMode) -> String {
        switch trigger {
        case .start: "begins when one comes"
        case .page: "each page waits for one"
        }
    }
}
