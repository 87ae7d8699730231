/// A file or folder of a package that was just made and is still empty, by its path under the package's provisional name.
public enum CreatedEntry: Sendable, Hashable {
    case folder(String)
    case file(String)

    public var path: String {
        switch self {
        case .folder(let path), .file(let path): path
        }
    }
}
