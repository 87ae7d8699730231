/// A capture that a look at the masters found not in order.
public struct FixityFinding: Codable, Sendable, Hashable {
    public var capture: Identifier<Capture>
    public var job: Identifier<Job>
    /// Path of the master below the masters' root.
    public var file: String
    public var outcome: FixityCheck.Outcome
    public var detail: String?

    public init(capture: Identifier<Capture>, job: Identifier<Job>, file: String, outcome: FixityCheck.Outcome, detail: String? = nil) {
        self.capture = capture
        self.job = job
        self.file = file
        self.outcome = outcome
        self.detail = detail
    }
}
