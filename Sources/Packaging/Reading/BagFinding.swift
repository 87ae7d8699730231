/// Something that is wrong with a bag. Paths are below the bag's folder.
public enum BagFinding: Sendable, Hashable {
    /// bagit.txt is missing or not that of BagIt 1.0 in UTF-8.
    case declarationInvalid
    case manifestMissing(String)
    case manifestLineInvalid(manifest: String, line: Int)
    /// The manifest names a file twice.
    case listedTwice(manifest: String, path: String)
    /// The manifest names what does not belong to it, such as a file outside the bag.
    case outsideManifest(manifest: String, path: String)
    case fileMissing(String)
    case digestWrong(String)
    case unreadable(String, reason: String)
    /// A file that no manifest names.
    case unlisted(String)
    /// Neither a file nor a folder, such as a symbolic link.
    case notRegular(String)
    /// `stated` is nil where bag-info.txt says nothing. Both as `bytes.files`.
    case oxumWrong(stated: String?, found: String)

    /// One line for people.
    public var sentence: String {
        switch self {
        case .declarationInvalid: "bagit.txt is missing or not that of BagIt 1.0."
        case .manifestMissing(let name): "\(name) is missing."
        case .manifestLineInvalid(let manifest, let line): "Line \(line) of \(manifest) cannot be read."
        case .listedTwice(let manifest, let path): "\(manifest) names \(BagPath.encoded(path)) twice."
        case .outsideManifest(let manifest, let path): "\(manifest) names \(BagPath.encoded(path)), which does not belong there."
        case .fileMissing(let path): "\(BagPath.encoded(path)) is missing."
        case .digestWrong(let path): "\(BagPath.encoded(path)) is damaged: its digest is not that of the manifest."
        case .unreadable(let path, let reason): "\(BagPath.encoded(path)) cannot be read: \(reason)."
        case .unlisted(let path): "\(BagPath.encoded(path)) is in no manifest."
        case .notRegular(let path): "\(BagPath.encoded(path)) is neither a file nor a folder."
        case .oxumWrong(let stated, let found):
            "Payload-Oxum is \(stated.map { "stated as \($0)" } ?? "not stated") where the payload has \(found)."
        }
    }
}
