import Foundation
import Glibc
import LinuxSystem
import PlatenModel

/// Who may read a package's files and folders: those who may know of its job.
enum PackageAccess {
    /// Gives a whole package to these groups, or to the owning group where there are none. Blocks. A package that is gone is passed over.
    ///
    /// - Throws: `storage-failed`.
    static func apply(to package: String, _ groups: [String]) throws(Problem) {
        guard Folder.exists(package) else { return }
        // The package's own folder first: nobody else enters it from then on.
        var entries = [(package, true)]
        for name in FileManager.default.subpaths(atPath: package) ?? [] {
            let path = "\(package)/\(name)"
            entries.append((path, isFolder(path)))
        }
        for (path, isFolder) in entries {
            do throws(SystemError) {
                if groups.isEmpty { try open(path, isFolder: isFolder) } else { try close(path, isFolder: isFolder, to: groups) }
            } catch {
                throw Problem(.storageFailed, ["path": path, "reason": error.reason])
            }
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func open(_ path: String, isFolder: Bool) throws(SystemError) {
        do throws(SystemError) {
            try AccessList.reading(by: [], isFolder: isFolder).set(on: path)
        } catch {
            guard error.number == EOPNOTSUPP || error.number == ENOSYS else { throw error }
        }
        guard chmod(path, isFolder ? 0o750 : 0o440) == 0 else { throw .last("chmod", path) }
    }

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
