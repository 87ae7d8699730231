import CLinux
import Glibc

/// File systems on which locks, renames or fsync do not hold what Platen's state folder needs.
public enum FileSystemKind: String, Sendable {
    case nfs = "NFS"
    case cifs = "CIFS"
    case smb2 = "SMB2"
    case smb = "SMB"

    /// The kind of network file system at `path`, nil for any other. Magic numbers: linux/magic.h.
    public static func network(at path: String) throws(SystemError) -> FileSystemKind? {
        var status = statfs()
        guard statfs(path, &status) == 0 else { throw .last("statfs", path) }
        switch UInt32(truncatingIfNeeded: status.f_type) {
        case 0x6969: return .nfs
        case 0xFF53_4D42: return .cifs
        case 0xFE53_4D42: return .smb2
        case 0x517B: return .smb
        default: return nil
        }
    }
}
