import FoundationEssentials

/// Something that a person should do: raised once, updated, cleared by evidence.
public struct Alert: Codable, Sendable, Hashable {
    /// What the alert is about, such as `driver:epson2`, `scanner:flatbed-1` or `capture:<identifier>`; one alert at most for one subject and code.
    public var subject: String
    public var problem: Problem
    public var raised: Date
    public var updated: Date
    /// How often it was raised since.
    public var count: Int

    public init(subject: String, problem: Problem, raised: Date, updated: Date, count: Int = 1) {
        self.subject = subject
        self.problem = problem
        self.raised = raised
        self.updated = updated
        self.count = count
    }

    /// The subject of alerts about a capture's files.
    public static func subject(of capture: Identifier<Capture>) -> String { "capture:\(capture)" }
}
