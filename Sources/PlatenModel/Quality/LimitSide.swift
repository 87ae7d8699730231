/// On which side of a limit a number is not as it should be.
public enum LimitSide: String, Sendable, Hashable, CaseIterable, Codable {
    case above
    case below
}
