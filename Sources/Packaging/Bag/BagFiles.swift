/// Names that BagIt 1.0 gives (RFC 8493 section 2).
enum BagFiles {
    static let declaration = "bagit.txt"
    static let information = "bag-info.txt"
    static let payloadFolder = "data"
    static let payloadManifest = "manifest-sha256.txt"
    static let tagManifest = "tagmanifest-sha256.txt"
    static let fetch = "fetch.txt"

    /// The whole of bagit.txt.
    static let declarationText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

    /// Whether a tag file of this path would be taken for one of the bag's own, or for payload.
    static func isReserved(_ path: String) -> Bool {
        let path = path.lowercased()
        if path == payloadFolder || path.hasPrefix(payloadFolder + "/") { return true }
        if [declaration, information, fetch].contains(path) { return true }
        return !path.contains("/") && path.hasSuffix(".txt") && (path.hasPrefix("manifest-") || path.hasPrefix("tagmanifest-"))
    }
}
