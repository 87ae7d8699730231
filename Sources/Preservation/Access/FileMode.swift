import Glibc
import LinuxSystem
import PlatenModel

enum FileMode {
    /// Sets the permission bits. Of a file with an access control list the group's bits are the most that its groups may do.
    ///
    /// - Throws: `storage-failed`.
    static func set(_ mode: UInt32, of path: String) throws(Problem) {
        guard chmod(path, mode) == 0 else { throw StorageFailure.writing(path, .last("chmod", path)) }
    }
}
