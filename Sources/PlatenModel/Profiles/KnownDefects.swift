/// What becomes of a scanner whose glass has marks that survived a cleaning: scratches and flaws that every page shows at one place.
public enum KnownDefects: String, Codable, Sendable, Hashable, CaseIterable {
    /// It is taken like any other.
    case tolerate
    /// It is taken with a remark, and others before it.
    case warn
    /// It is not taken, nor by a person who names it.
    case refuse
}
