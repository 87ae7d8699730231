/// A capture as its sidecar tells of it, and what there is of its master.
public struct SurveyedCapture: Sendable, Hashable {
    public var sidecar: Sidecar
    /// Where the sidecar lies: an absolute path.
    public var sidecarPath: String
    /// SHA-256 of the sidecar's bytes, in hexadecimal.
    public var sidecarDigest: String
    /// Bytes of the master. Nil: it is missing.
    public var masterSize: Int?
    /// SHA-256 of the master, where the survey reads masters and could read this one.
    public var masterSHA256: String?

    public init(sidecar: Sidecar, sidecarPath: String, sidecarDigest: String, masterSize: Int?, masterSHA256: String? = nil) {
        self.sidecar = sidecar
        self.sidecarPath = sidecarPath
        self.sidecarDigest = sidecarDigest
        self.masterSize = masterSize
        self.masterSHA256 = masterSHA256
    }
}
