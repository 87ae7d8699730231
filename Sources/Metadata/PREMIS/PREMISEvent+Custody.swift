import PlatenModel

extension PREMIS.Event {
    /// Something that was done to a capture's files.
    ///
    /// - Parameter number: among the events of the document, which it is the name of.
    init(_ record: CustodyRecord, number: Int) {
        self.init(
            identifier: .init(.init(.event, "\(record.capture)/custody/\(number)"), as: .event),
            type: XMLText(PREMIS.EventType(act: record.act)?.rawValue ?? record.act), time: XMLText(record.time),
            detail: .init(said: "\(record.act): \(record.detail)"),
            outcome: .init(outcome: "success", details: [.init(note: XMLText("SHA-256 \(record.sha256)"))]),
            agents: [.user(record.user)], objects: [.init(.init(.capture, record.capture.rawValue), as: .linkingObject)])
    }

    /// A look at whether a master is still what was captured.
    init(_ check: FixityCheck, number: Int) {
        let notes = [check.sha256.map { "SHA-256 \($0)" }, check.detail].compactMap { $0.flatMap { XMLText(said: $0) } }
        self.init(
            identifier: .init(.init(.event, "\(check.capture)/fixity/\(number)"), as: .event), type: XMLText(PREMIS.EventType.fixityCheck.rawValue),
            time: XMLText(check.time), outcome: .init(outcome: XMLText(check.outcome.rawValue), details: notes.map { .init(note: $0) }),
            agents: [.user(check.user)], objects: [.init(.init(.capture, check.capture.rawValue), as: .linkingObject)])
    }
}
