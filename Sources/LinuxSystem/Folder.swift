import CLinux
import Glibc

/// Folders and names in them, changed so that a power cut finds either the old or the new state.
public enum Folder {
    /// Makes the folder and those above it, where missing.
    public static func create(_ path: String, permissions: UInt32) throws(SystemError) {
        if mkdir(path, permissions) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw .last("mkdir", path) }
        try create(String(path[..<slash]), permissions: permissions)
        if mkdir(path, permissions) != 0, errno != EEXIST { throw .last("mkdir", path) }
    }

    /// Returns when the folder's names are on disk.
    public static func synchronise(_ path: String) throws(SystemError) {
        let folder = try FileDescriptor.open(path, flags: O_RDONLY | O_DIRECTORY, permissions: 0)
        guard fsync(folder.number) == 0 else { throw .last("fsync", path) }
    }

    /// Renames within one file system; fails with `EEXIST` where `new` exists.
    public static func renameExclusively(_ old: String, to new: String) throws(SystemError) {
        guard platen_rename_exclusive(old, new) == 0 else { throw .last("renameat2", new) }
    }

    /// Renames within one file system; what `new` was is replaced at once: whoever opens it gets the old file or the new one.
    public static func renameReplacing(_ old: String, to new: String) throws(SystemError) {
        guard rename(old, new) == 0 else { throw .last("rename", new) }
    }

    /// Removes the folder where it is empty. Returns whether it was, or was not there.
    public static func removeEmpty(_ path: String) throws(SystemError) -> Bool {
        if rmdir(path) == 0 || errno == ENOENT { return true }
        if errno == ENOTEMPTY || errno == EEXIST { return false }
        throw .last("rmdir", path)
    }

    /// Names in the folder without `.` and `..`, sorted.
    public static func names(in path: String) throws(SystemError) -> [String] {
        guard let stream = opendir(path) else { throw .last("opendir", path) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    public static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// Whether there is a folder of this name, or a symbolic link to one.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Bytes that this process may still use on the file system of `path`.
    public static func freeBytes(at path: String) throws(SystemError) -> Int {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { throw .last("statvfs", path) }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }
}
