/// How far the making of a package is.
public enum PackageState: String, Codable, Sendable, Hashable, CaseIterable {
    case running
    /// All of it is on the disk and was read back.
    case complete
    case failed
    case cancelled

    public var isEnded: Bool { self != .running }
}
