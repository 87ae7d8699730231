/// How far an inspection is.
public enum InspectionState: String, Codable, Sendable, Hashable, CaseIterable {
    /// Images are still to be looked at.
    case open
    /// The lot passed.
    case accepted
    /// More images were nonconforming than the plan allows: all of the lot is to be looked at.
    case rejected
}
