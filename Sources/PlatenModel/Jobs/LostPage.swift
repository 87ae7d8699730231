import FoundationEssentials

/// A page that was under way when something went wrong. What there was of it is kept in quarantine.
public struct LostPage: Codable, Sendable, Hashable {
    /// The page of its cycle, from 1: the one that is taken next has the same number.
    public var page: Int
    public var capture: Identifier<Capture>
    public var time: Date
    public var problem: Problem
    /// Where its partial file lies. Nil: not one byte had come.
    public var quarantined: String?

    public init(page: Int, capture: Identifier<Capture>, time: Date, problem: Problem, quarantined: String?) {
        self.page = page
        self.capture = capture
        self.time = time
        self.problem = problem
        self.quarantined = quarantined
    }
}
