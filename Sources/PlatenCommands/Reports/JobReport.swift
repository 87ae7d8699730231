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
        let item = job.item
        let facts = Facts([
            "name": job.name, "title": job.title, "call number": item.callNumber, "institution": item.institution,
            "collection": item.collection, "document type": item.documentType, "handling": handling(item), "remarks": item.remarks,
            "expected": item.expected.map { "\($0.count) \($0.unit.rawValue)" }, "due": item.due?.description, "slip": item.slip,
            "state": job.state.rawValue + (job.heldFrom.map { " (was \($0.rawValue))" } ?? ""), "place": job.place,
            "identifier": job.id.rawValue, "created": HumanFormat.time(job.created),
            "by": job.createdBy, "restricted to": job.restrictedTo.joined(separator: ", "), "captures": String(job.captureCount),
        ])
        let lost = payload.cycles.flatMap { cycle in cycle.lostPages.map { "\(cycle.id.short): \($0.summary)" } }
        return facts.lines + [""] + ListReport<Cycle>.cycles(Page(items: payload.cycles)).lines
            + (lost.isEmpty ? [] : ["", "Lost pages:"] + lost.map(PlainText.oneLine))
    }

    private func handling(_ item: JobItem) -> String {
        var words: [String] = []
        if item.isFragile { words.append("fragile") }
        if let angle = item.maximumOpeningAngle { words.append("open to \(angle)° at most") }
        if item.mustNotBeFlattened { words.append("do not flatten") }
        return words.joined(separator: ", ")
    }
}
