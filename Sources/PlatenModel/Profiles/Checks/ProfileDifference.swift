/// A key of which two profiles say different things.
public struct ProfileDifference: Codable, Sendable, Hashable {
    /// As YAML would name it, keys within others after a dot, such as `options.threshold`.
    public var key: String
    /// As YAML writes it; nil: the old profile does not say.
    public var old: String?
    /// As YAML writes it; nil: the new profile does not say.
    public var new: String?

    public init(key: String, old: String?, new: String?) {
        self.key = key
        self.old = old
        self.new = new
    }
}
