import PlatenModel

/// All that the catalogue holds of a job, as it is at one moment, for a package of it.
public struct PackageContents: Sendable {
    /// A capture with the digest that its sidecar must have, in hexadecimal.
    public struct Item: Sendable {
        public let capture: Capture
        public let sidecarSHA256: String
    }

    public let job: Job
    /// In the order of the pages.
    public let items: [Item]
    /// The oldest first, as all here.
    public let moves: [JobMove]
    public let custody: [CustodyRecord]
    public let fixityChecks: [FixityCheck]
    public let cycles: [Cycle]

    /// Captures that others replaced.
    public var superseded: Set<Identifier<Capture>> { Set(items.compactMap(\.capture.supersedes)) }
}
