import PlatenModel

extension ListReport<Capture> {
    /// The pages of a job in their order.
    static func pages(_ page: Page<Capture>) -> Self {
        let superseded = Set(page.items.compactMap(\.supersedes))
        return Self(
            payload: page,
            columns: [.init("PLACE", .right), .init("NUMBER"), .init("PART"), .init("IMAGE"), .init("KIND"), .init("FILE")],
            row: { capture in
                let kind = superseded.contains(capture.id) ? "superseded" : capture.pass ?? capture.role.rawValue
                return [
                    String(capture.position), capture.designation?.description ?? "", capture.part ?? "", capture.id.short, kind, capture.file,
                ]
            },
            emptySentence: "The job has no pages yet.")
    }
}

extension ListReport<ChangedPage> {
    static func changes(_ page: Page<ChangedPage>) -> Self {
        Self(
            payload: page, columns: [.init("IMAGE"), .init("PLACE"), .init("NUMBER")],
            row: { change in
                let place = change.oldPosition == change.newPosition ? "" : "\(change.oldPosition) -> \(change.newPosition)"
                let (old, new) = (change.oldDesignation?.description ?? "none", change.newDesignation?.description ?? "none")
                return [change.capture.short, place, old == new ? "" : "\(old) -> \(new)"]
            },
            emptySentence: "Nothing had to be changed.")
    }
}
