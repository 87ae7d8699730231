import Glibc
import LinuxSystem
import PlatenModel

/// What the file system says of a name, symbolic links not followed.
struct FileStatus {
    let device: UInt64
    let isFolder: Bool
    let isRegularFile: Bool
    /// Bytes.
    let size: Int
    /// Permission bits.
    let mode: UInt32
    /// Number of the owning group.
    let group: UInt32
    /// Names of the file; of a folder on ext4 and xfs, 2 and the number of folders in it.
    let links: UInt64
    /// Seconds since 1970 of the last change of content: of a folder, of its names.
    let modified: Int
    /// Seconds since 1970 of the last change of content, name or permissions.
    let changed: Int

    /// - Throws: `storage-failed`.
    static func of(_ path: String) throws(Problem) -> FileStatus {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw StorageFailure.reading(path, .last("lstat", path)) }
        return FileStatus(
            device: UInt64(status.st_dev), isFolder: status.st_mode & S_IFMT == S_IFDIR, isRegularFile: status.st_mode & S_IFMT == S_IFREG,
            size: Int(status.st_size), mode: status.st_mode & 0o7777, group: status.st_gid, links: UInt64(status.st_nlink),
            modified: status.st_mtim.tv_sec, changed: status.st_ctim.tv_sec)
    }
}
