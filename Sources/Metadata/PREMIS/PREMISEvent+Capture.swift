import PlatenModel

extension PREMIS.Event {
    /// What a capture's event of coming about is called.
    static func captureIdentity(_ capture: Identifier<Capture>) -> PREMIS.Identity { .init(.event, "\(capture)/capture") }

    /// What the event is called in which a capture took another one's place.
    static func replacementIdentity(_ capture: Identifier<Capture>) -> PREMIS.Identity { .init(.event, "\(capture)/replacement") }

    /// The capture itself.
    ///
    /// - Parameter cycle: the run that it comes from. Nil: it is not known who started it.
    init(_ capture: Capture, cycle: Cycle?) {
        let options = capture.options.map { "\($0.name)=\($0.effective)" }.joined(separator: ", ")
        let place = "Image \(capture.sequence) of job \(capture.jobName), with the profile \(capture.profile)"
        self.init(
            identifier: .init(Self.captureIdentity(capture.id), as: .event), type: XMLText(PREMIS.EventType.capture.rawValue),
            time: XMLText(capture.acquired), detail: .init(said: options.isEmpty ? place : "\(place); options: \(options)"),
            outcome: .init(
                outcome: capture.warnings.isEmpty ? "success" : "warning",
                details: capture.warnings.map { .init(note: XMLText("\($0.code.rawValue): \($0.sentence)")) }),
            agents: (cycle.map { [.user($0.startedBy)] } ?? []) + [.program, .scanner(capture.scanner)],
            objects: [.init(.init(.capture, capture.id.rawValue), as: .linkingObject, role: .outcome)])
    }

    /// A capture took the place of another one, which is kept.
    init(_ capture: Capture, replaces old: Identifier<Capture>) {
        self.init(
            identifier: .init(Self.replacementIdentity(capture.id), as: .event), type: XMLText(PREMIS.EventType.replacement.rawValue),
            time: XMLText(capture.acquired), detail: .init(said: "The capture \(old) is kept"), outcome: .init(outcome: "success", details: []),
            agents: [.program],
            objects: [
                .init(.init(.capture, old.rawValue), as: .linkingObject, role: .source),
                .init(.init(.capture, capture.id.rawValue), as: .linkingObject, role: .outcome),
            ])
    }

    /// The image was compared with the limits of its profile.
    init(validating capture: Capture) {
        let outcome: XMLText =
            switch capture.qualityAction {
            case nil: "pass"
            case .warn?: "warning"
            case .hold?, .stop?: "fail"
            }
        self.init(
            identifier: .init(.init(.event, "\(capture.id)/validation"), as: .event), type: XMLText(PREMIS.EventType.validation.rawValue),
            time: XMLText(capture.acquired), detail: .init(said: "Compared with the limits of the profile \(capture.profile)"),
            outcome: .init(
                outcome: outcome, details: capture.verdicts.map { .init(note: XMLText("\($0.action.rawValue): \($0.sentence)")) }),
            agents: [.program], objects: [.init(.init(.capture, capture.id.rawValue), as: .linkingObject)])
    }
}
