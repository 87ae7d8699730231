import PlatenModel

/// A master and its sidecar under their final names, on disk.
public struct PublishedMaster: Sendable, Hashable {
    /// Path of the master.
    public var path: String
    /// Path of the sidecar.
    public var sidecar: String
    /// SHA-256 of the sidecar's bytes.
    public var sidecarDigest: String
    /// Why the groups of its job cannot read it: nobody but the daemon can, until ``MasterStore/restrict(_:to:)`` succeeds.
    public var restrictionProblem: Problem?

    public init(path: String, sidecar: String, sidecarDigest: String, restrictionProblem: Problem? = nil) {
        self.path = path
        self.sidecar = sidecar
        self.sidecarDigest = sidecarDigest
        self.restrictionProblem = restrictionProblem
    }
}
