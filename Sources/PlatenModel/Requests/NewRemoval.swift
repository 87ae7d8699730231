/// Body of `POST /v1/retention/removals`.
public struct NewRemoval: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["token"]

    /// That of the ``RetentionOverview`` that a person has looked at.
    public var token: String

    public init(token: String) {
        self.token = token
    }
}
