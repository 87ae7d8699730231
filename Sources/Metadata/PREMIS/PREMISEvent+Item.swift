import PlatenModel

extension PREMIS.Event {
    /// A step of the item on its way.
    init(_ move: JobMove, job: Job, number: Int) {
        let way = (move.from.map { "from \($0.rawValue) " } ?? "") + "to \(move.to.rawValue)"
        let detail = [way, move.place.map { "at \($0)" }, move.remark].compactMap { $0 }.joined(separator: "; ")
        self.init(
            identifier: .init(.init(.event, "\(job.id)/move/\(number)"), as: .event), type: XMLText(PREMIS.EventType(move).rawValue),
            time: XMLText(move.time), detail: .init(said: detail), outcome: .init(outcome: XMLText(move.to.rawValue), details: []),
            agents: [.user(move.user)], objects: [.init(.init(.job, job.id.rawValue), as: .linkingObject)])
    }

    /// A page that was lost: the attempt is part of the item's history, though no file came of it.
    init(_ loss: LostPage, in cycle: Cycle, job: Job) {
        self.init(
            identifier: .init(.init(.event, "\(loss.capture)/lost"), as: .event), type: XMLText(PREMIS.EventType.capture.rawValue),
            time: XMLText(loss.time), detail: .init(said: "Page \(loss.page) of cycle \(cycle.id) on \(cycle.scanner)"),
            outcome: .init(outcome: "failure", details: [.init(note: XMLText("\(loss.problem.code.rawValue): \(loss.problem.sentence)"))]),
            agents: [.user(cycle.startedBy), .program, .scanner(cycle.scanner)],
            objects: [.init(.init(.job, job.id.rawValue), as: .linkingObject)])
    }
}
