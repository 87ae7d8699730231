extension ProfileDraft {
    /// Whether the values fit each other, for every image of a page and for every scanner that differs; what does not is noted where it is
    /// written.
    func fits(_ log: ProblemLog) -> Bool {
        let before = log.count
        ProfileConsistency(values: values, elsewhere: start, log: log).check()
        guard log.count == before else { return false }
        // Each entry for itself: whether two of them ever meet at one scanner, nobody knows beforehand.
        for override in overrides ?? [] {
            ProfileConsistency(values: override.values.over(values), elsewhere: override.place, log: log).check()
        }
        return log.count == before
    }
}
