/// Body of `POST /v1/jobs/{job}/acceptances`: a person lets something stand that speaks against an item being complete.
public struct NewAcceptance: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["point", "reason"]

    /// Key of the open point.
    public var point: String
    public var reason: String

    public init(point: String, reason: String) {
        self.point = point
        self.reason = reason
    }
}
