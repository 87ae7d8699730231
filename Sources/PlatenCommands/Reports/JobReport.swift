import PlatenModel

/// One job with its cycles.
struct JobReport: Report {
    struct Payload: Encodable {
        var job: Job
        var cycles: [Cycle]
    }

    let payload: Payload

    init(_ job: Job, cycles: [Cycle] = []) {
        payload = Payload(job: job, cycles: cycles)
    }

    var lines: [String] {
        let job = payload.job
        let facts = Facts([
            "name": job.name, "title": job.title, "identifier": job.id.rawValue, "created": HumanFormat.time(job.created),
            "by": job.createdBy, "restricted to": job.restrictedTo.joined(separator: ", "), "captures": String(job.captureCount),
        ])
        let lost = payload.cycles.flatMap { cycle in cycle.lostPages.map { "\(cycle.id.short): \($0.summary)" } }
        return facts.lines + [""] + ListReport<Cycle>.cycles(Page(items: payload.cycles)).lines
            + (lost.isEmpty ? [] : ["", "Lost pages:"] + lost.map(PlainText.oneLine))
    }
}
