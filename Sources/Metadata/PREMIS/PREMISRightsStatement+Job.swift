import PlatenModel

extension PREMIS.RightsStatement {
    /// Nil where everyone may see the item.
    init?(_ job: Job) {
        guard !job.restrictedTo.isEmpty else { return nil }
        self.init(
            identifier: .init(ItemIdentifiers.rightsStatement(job), as: .rightsStatement), basis: "other",
            otherRights: .init(basis: "access restriction", notes: [XMLText(AccessRestriction.note(groups: job.restrictedTo))]),
            granted: [.init(act: "disseminate", restrictions: job.restrictedTo.map { XMLText("members of \($0) only") })],
            objects: [.init(.init(.job, job.id.rawValue), as: .linkingObject)])
    }
}
