/// How much a finding about a profile weighs.
public enum FindingSeverity: String, Codable, Sendable, Hashable, CaseIterable {
    /// The profile cannot be used, or not with this scanner.
    case error
    /// It can be used; a person should look.
    case warning
}
