import PlatenModel

/// One alert.
struct AlertReport: Report {
    let payload: Alert
    let glass: GlassReport?

    var lines: [String] {
        Facts([
            "alert": payload.number.map { String($0) }, "about": payload.subject, "since": HumanFormat.time(payload.raised),
            "times": String(payload.count), "what happened": payload.problem.sentence, "what to do": payload.problem.next,
            "acknowledged": payload.acknowledged.map { seen in
                "by \(seen.user) at \(HumanFormat.time(seen.time))" + (seen.remark.map { ": \($0)" } ?? "")
            },
            "put off until": payload.snoozedUntil.map { HumanFormat.time($0) },
        ]).lines + (glass.map { [""] + GlassReportText(payload: $0).lines } ?? [])
    }
}
