import Glibc
import LinuxSystem

/// What the file system says of a path.
struct FileFacts {
    enum Kind {
        case folder
        case file
        case socket
        case other
    }

    let kind: Kind
    /// The lower twelve bits: permissions with set-uid, set-gid and sticky.
    let permissions: UInt32
    let owner: UInt32
    let group: UInt32

    /// Nil where there is nothing, or nothing that this user may see.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFDIR: .folder
            case S_IFREG: .file
            case S_IFSOCK: .socket
            default: .other
            }
        permissions = status.st_mode & 0o7777
        owner = status.st_uid
        group = status.st_gid
    }

    var ownerName: String { Users.name(ofUser: owner) }
    var groupName: String { Users.name(ofGroup: group) }
    /// As `chmod` takes them.
    var octalPermissions: String { String(permissions, radix: 8) }
}
