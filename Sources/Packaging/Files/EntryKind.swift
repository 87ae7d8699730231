import Glibc
import LinuxSystem

/// What a name in a folder stands for, symbolic links not followed.
enum EntryKind {
    case folder
    case regularFile(size: Int)
    case other

    /// Nil: there is no such name.
    static func of(_ path: String) throws(SystemError) -> EntryKind? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw .last("lstat", path)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .regularFile(size: Int(status.st_size))
        default: return .other
        }
    }
}
