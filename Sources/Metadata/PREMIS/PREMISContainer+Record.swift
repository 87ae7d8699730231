import PlatenModel

extension PREMIS.Container {
    /// The item, its way, the pages that were lost on it, and all agents of the document.
    init(itemOf record: PreservationRecord, _ index: RecordIndex) {
        let moves = record.moves.enumerated().map { PREMIS.Event($1, job: record.job, number: $0 + 1) }
        let losses = record.cycles.flatMap { cycle in cycle.lostPages.map { PREMIS.Event($0, in: cycle, job: record.job) } }
        self.init(
            version: PREMIS.version, objects: [PREMIS.Object(itemOf: record.job)], events: moves + losses,
            agents: PREMIS.Agent.all(of: record, index))
    }

    /// One file and what happened to it.
    init(_ file: DescribedFile, _ record: PreservationRecord, _ index: RecordIndex) {
        let capture = file.capture
        var events = [PREMIS.Event(capture, cycle: file.cycle)]
        if let cycle = file.cycle, !cycle.profile.quality.isEmpty { events.append(PREMIS.Event(validating: capture)) }
        if let old = capture.supersedes { events.append(PREMIS.Event(capture, replaces: old)) }
        events += index.custody(of: file).enumerated().map { PREMIS.Event($1, number: $0 + 1) }
        events += index.checks(of: file).enumerated().map { PREMIS.Event($1, number: $0 + 1) }
        self.init(
            version: PREMIS.version, objects: [PREMIS.Object(file, job: record.job, successor: index.successor(of: file))], events: events,
            agents: [])
    }
}
