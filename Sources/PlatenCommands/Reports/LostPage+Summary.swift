import PlatenModel

extension LostPage {
    /// Which page, when, why, and where the rest of it is.
    var summary: String {
        let file = quarantined.map { " What there was of it is in \($0)." } ?? ""
        return "page \(page), \(HumanFormat.time(time)): \(problem.sentence)\(file)"
    }
}
