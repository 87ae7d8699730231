/// Body of `POST /v1/jobs/{job}/cycles`.
public struct NewCycle: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["profile", "scanner", "count", "wait"]

    public var profile: String
    /// Nil: the first ready scanner of a class that the profile names.
    public var scanner: String?
    /// Pages to take. Nil: until the feeder is empty; one page of any other source.
    public var count: Int?
    /// Wait for a scanner that another cycle holds, instead of being refused.
    public var wait: Bool?

    public init(profile: String, scanner: String? = nil, count: Int? = nil, wait: Bool? = nil) {
        self.profile = profile
        self.scanner = scanner
        self.count = count
        self.wait = wait
    }
}
