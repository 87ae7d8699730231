/// How much is looked at in terms of the lot's size (ISO 2859-1:1999, 10.1): II unless there is a reason for another.
public enum InspectionLevel: String, Sendable, Hashable, CaseIterable, Codable {
    case special1 = "S-1"
    case special2 = "S-2"
    case special3 = "S-3"
    case special4 = "S-4"
    case general1 = "I"
    case general2 = "II"
    case general3 = "III"
}
