import PlatenModel

extension ListReport<JobHistoryEntry> {
    static func history(_ page: Page<JobHistoryEntry>) -> Self {
        Self(
            payload: page, columns: [.init("TIME"), .init("WHO"), .init("WHAT"), .init("DETAIL")],
            row: { entry in [HumanFormat.time(entry.time), entry.user, entry.action, entry.detail] },
            emptySentence: "Nothing is recorded.")
    }
}
