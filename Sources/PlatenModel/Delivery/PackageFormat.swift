/// How a package is laid out.
public enum PackageFormat: String, Codable, Sendable, Hashable, CaseIterable {
    /// BagIt 1.0 (RFC 8493) with SHA-256 and the metadata in METS.
    case bagit
}
