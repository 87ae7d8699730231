/// What a trigger does.
public enum TriggerAction: String, Codable, Sendable, Hashable, CaseIterable {
    /// Begins the cycle that waits on the scanner, or resumes the one that is paused there.
    case start
    /// Takes the next page of the cycle that waits for it.
    case nextPage = "next-page"
    /// Takes the last page once more; the new capture supersedes the old one, which is kept.
    case rescanLast = "rescan-last"
    /// Ends the cycle with what was captured.
    case endCycle = "end-cycle"
}
