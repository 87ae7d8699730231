/// What documents come as. airscan asks for PNG where it is offered.
public enum DocumentFormat: String, Codable, Sendable {
    case png = "image/png"
    case jpeg = "image/jpeg"
}
