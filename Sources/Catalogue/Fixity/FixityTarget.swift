import PlatenModel

/// A master that is to be looked at, as the catalogue knows it now.
public struct FixityTarget: Sendable, Hashable {
    public var capture: Identifier<Capture>
    public var job: Identifier<Job>
    /// Groups of the job's restriction.
    public var restrictedTo: [String]
    /// Path below the masters' root.
    public var file: String
    public var size: Int
    /// Of the master, in hexadecimal.
    public var sha256: String
    /// Of the sidecar, in hexadecimal.
    public var sidecarSHA256: String
    /// The job's pages are on their way between two names.
    public var isBeingRenamed: Bool
}
