/// Names of a bag's files that are read here (RFC 8493, 2.1.3 and 2.2.2).
enum BagManifestFile {
    static let payload = "manifest-sha256.txt"
    static let information = "bag-info.txt"
}
