import PlatenModel

extension PREMIS.Object {
    /// The item, as an intellectual entity.
    init(itemOf job: Job) {
        var identities = [PREMIS.Identity(.job, job.id.rawValue), .init(.jobName, job.name)]
        if let callNumber = job.item.callNumber, XMLText(said: callNumber) != nil { identities.append(.init(.callNumber, callNumber)) }
        self.init(
            kind: "premis:intellectualEntity", identifiers: identities.map { .init($0, as: .object) }, relationships: [],
            rights: Self.rights(job))
    }

    /// A master.
    ///
    /// - Parameter successor: the capture that replaced it.
    init(_ file: DescribedFile, job: Job, successor: Identifier<Capture>?) {
        let capture = file.capture
        self.init(
            kind: "premis:file", identifiers: [.init(.init(.capture, capture.id.rawValue), as: .object)],
            characteristics: PREMIS.ObjectCharacteristics(file), originalName: XMLText(said: capture.file),
            relationships: [
                .partOf(job), capture.clip.map { .isCut(from: $0.exposure) }, capture.supersedes.map { .supersedes($0, by: capture.id) },
                successor.map { .isSuperseded(by: $0) },
            ]
            .compactMap { $0 },
            rights: Self.rights(job))
    }

    private static func rights(_ job: Job) -> [PREMIS.Identifier] {
        job.restrictedTo.isEmpty ? [] : [.init(ItemIdentifiers.rightsStatement(job), as: .linkingRightsStatement)]
    }
}
