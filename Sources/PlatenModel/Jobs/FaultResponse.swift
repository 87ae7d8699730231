/// What a cycle does when a page is lost to a fault that a person can mend.
public enum FaultResponse: String, Codable, Sendable, Hashable, CaseIterable {
    /// Waits for `resume`, and then goes on with the page that was lost.
    case pause
    /// Ends as failed, for programs that nobody watches.
    case end
}
