/// What a reason means for the verdict.
public enum FitSeverity: String, Codable, Sendable, Hashable, CaseIterable {
    /// The scanner does not fit.
    case obstacle
    /// It is not known whether it fits.
    case doubt
    /// It fits, with this remark.
    case remark
    /// Another one may fit better; nothing that a person has to look at.
    case note
}
