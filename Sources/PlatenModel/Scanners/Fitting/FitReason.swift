/// One reason why a scanner fits less well than another, or not at all.
public struct FitReason: Codable, Sendable, Hashable {
    public var severity: FitSeverity
    public var finding: FitFinding
    /// The finding in one line for people.
    public var sentence: String

    public init(_ severity: FitSeverity, _ finding: FitFinding) {
        self.severity = severity
        self.finding = finding
        sentence = finding.sentence
    }
}
