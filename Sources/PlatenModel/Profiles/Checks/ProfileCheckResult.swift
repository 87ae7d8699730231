/// What the check of one profile's text found.
public struct ProfileCheckResult: Codable, Sendable, Hashable {
    /// In the order of the file; those of files that it extends first.
    public var findings: [ProfileFinding]
    /// The profile with all that it inherits. Nil where it has errors, and where it is a base for other profiles only.
    public var profile: Profile?
    /// A base for other profiles, which no scan uses by itself.
    public var isAbstract: Bool

    /// No finding is an error.
    public var isValid: Bool { !findings.contains { $0.severity == .error } }

    public init(findings: [ProfileFinding], profile: Profile?, isAbstract: Bool = false) {
        self.findings = findings
        self.profile = profile
        self.isAbstract = isAbstract
    }
}
