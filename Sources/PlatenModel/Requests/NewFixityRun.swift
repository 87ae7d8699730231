/// Body of `POST /v1/fixity-runs`. Without a key: all captures that the caller may know of.
public struct NewFixityRun: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["job", "sample", "scrub", "limitBytes"]

    /// Name or identifier of a job: only its captures.
    public var job: String?
    /// So many of them, chosen at random.
    public var sample: Int?
    /// Those that nobody looked at for the longest time first, making way for everything else, at the configured rate.
    public var scrub: Bool?
    /// Of a scrub: ends when so many bytes of masters were chosen.
    public var limitBytes: Int?

    public init(job: String? = nil, sample: Int? = nil, scrub: Bool? = nil, limitBytes: Int? = nil) {
        self.job = job
        self.sample = sample
        self.scrub = scrub
        self.limitBytes = limitBytes
    }
}
