/// Body of `POST /v1/scanners/{name}/previews`.
public struct NewPreview: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["profile"]

    /// With whose mode and options. Nil: colour or grey, as the scanner can.
    public var profile: String?

    public init(profile: String? = nil) {
        self.profile = profile
    }
}
