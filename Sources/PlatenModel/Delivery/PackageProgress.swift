/// How far the making of a package is, in its present stage.
public struct PackageProgress: Codable, Sendable, Hashable {
    public enum Stage: String, Codable, Sendable, Hashable, CaseIterable {
        /// Copying, and comparing with the catalogue's digests.
        case writing
        /// Reading back what was written.
        case verifying
    }

    public var stage: Stage
    /// Files that are done in this stage.
    public var files: Int
    public var totalFiles: Int
    public var bytes: Int
    public var totalBytes: Int

    public init(stage: Stage = .writing, files: Int = 0, totalFiles: Int = 0, bytes: Int = 0, totalBytes: Int = 0) {
        self.stage = stage
        self.files = files
        self.totalFiles = totalFiles
        self.bytes = bytes
        self.totalBytes = totalBytes
    }
}
