/// Body of `POST /v1/captures/{capture}/inspection`: what a person says of an image that is in a sample.
public struct NewInspectionDecision: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["conforming", "reason"]

    public var conforming: Bool
    /// Why not; an image that conforms needs none.
    public var reason: String?

    public init(conforming: Bool, reason: String? = nil) {
        self.conforming = conforming
        self.reason = reason
    }
}
