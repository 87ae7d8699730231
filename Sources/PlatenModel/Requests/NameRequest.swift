/// Body of `POST /v1/jobs/{job}/names`: the masters get the names that the template gives them now.
public struct NameRequest: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["reason", "profile"]

    /// Why; it is kept with the old names.
    public var reason: String
    /// Whose template is meant. Nil: each image is named by the profile that it was captured with.
    public var profile: String?

    public init(reason: String, profile: String? = nil) {
        self.reason = reason
        self.profile = profile
    }
}
