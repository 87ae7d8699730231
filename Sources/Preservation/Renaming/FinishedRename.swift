import PlatenModel

/// What start-up did with a renaming that a crash or power cut had interrupted.
public struct FinishedRename: Sendable, Hashable {
    public var plan: Identifier<RenamePlan>
    /// SHA-256 of the new sidecars, in hexadecimal. Empty where it could not be finished.
    public var sidecarDigests: [Identifier<Capture>: String]
    /// What is in its way. Nil: all masters have their new names.
    public var problem: Problem?

    public init(plan: Identifier<RenamePlan>, sidecarDigests: [Identifier<Capture>: String] = [:], problem: Problem? = nil) {
        self.plan = plan
        self.sidecarDigests = sidecarDigests
        self.problem = problem
    }
}
