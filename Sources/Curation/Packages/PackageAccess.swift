import Glibc
import LinuxSystem
import PlatenModel

/// Who may read a package's files and folders: those who may know of its job.
enum PackageAccess {
    /// Gives a new file or folder of a restricted job to its groups alone. Where the machine does not know a group, or the file system has
    /// no access control lists, nobody but the daemon's user reads it: whoever may see the job asks the daemon for its delivery.
    static func close(_ path: String, isFolder: Bool, to groups: [String]) throws(SystemError) {
        guard chmod(path, isFolder ? 0o700 : 0o400) == 0 else { throw .last("chmod", path) }
        let numbers = groups.compactMap { Users.identifier(ofGroup: $0) ?? UInt32($0) }
        guard numbers.count == groups.count else { return }
        do throws(SystemError) {
            try AccessList.reading(by: numbers, isFolder: isFolder).set(on: path)
        } catch {
            guard error.number == EOPNOTSUPP || error.number == ENOSYS else { throw error }
        }
    }
}
