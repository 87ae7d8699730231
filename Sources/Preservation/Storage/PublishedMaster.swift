/// A master and its sidecar under their final names, on disk.
public struct PublishedMaster: Sendable, Hashable {
    /// Path of the master.
    public var path: String
    /// Path of the sidecar.
    public var sidecar: String
    /// SHA-256 of the sidecar's bytes.
    public var sidecarDigest: String

    public init(path: String, sidecar: String, sidecarDigest: String) {
        self.path = path
        self.sidecar = sidecar
        self.sidecarDigest = sidecarDigest
    }
}
