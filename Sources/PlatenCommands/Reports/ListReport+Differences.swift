import PlatenModel

extension ListReport<ProfileDifference> {
    /// - Parameters:
    ///   - old: the first profile's name.
    ///   - new: the second one's.
    static func differences(_ page: Page<ProfileDifference>, old: String, new: String) -> Self {
        Self(
            payload: page, columns: [.init("KEY"), .init(old), .init(new)],
            row: { difference in [difference.key, difference.old ?? "-", difference.new ?? "-"] }, emptySentence: "They say the same.")
    }
}
