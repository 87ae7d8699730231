import Glibc
import LinuxSystem
import PlatenModel

/// What an operator is told when a package cannot be written or read.
enum PackageFailure {
    /// - Parameters:
    ///   - name: what was to be written, below the package's folder.
    ///   - package: path of the package.
    ///   - needed: bytes that were to be written altogether.
    static func writing(_ name: String, of package: String, needed: Int, _ error: SystemError) -> Problem {
        switch error.number {
        case ENOSPC, EDQUOT:
            let folder = package.lastIndex(of: "/").map { String(package[..<$0]) } ?? "."
            return full(folder, free: (try? Folder.freeBytes(at: folder)) ?? 0, needed: needed)
        case ENAMETOOLONG, EILSEQ:
            return Problem(.packagePathInvalid, ["path": BagPath.encoded(name), "reason": "its folder does not take it (\(error.reason))"])
        case EINVAL where error.operation == "renameat2":
            // NFS and some FUSE file systems do not know RENAME_NOREPLACE.
            return Problem(
                .packageFailed, ["path": package, "reason": "its folder cannot rename without overwriting; use a folder on a local file system"])
        default:
            return Problem(
                .packageFailed, ["path": package, "reason": "\(BagPath.encoded(name)) cannot be written (\(error.operation): \(error.reason))"])
        }
    }

    static func full(_ folder: String, free: Int, needed: Int) -> Problem {
        Problem(.storageFull, ["folder": folder, "free": String(free), "needed": String(needed)])
    }

    static func reading(_ path: String, _ error: SystemError) -> Problem {
        Problem(.storageFailed, ["path": path, "reason": "it cannot be read (\(error.reason))"])
    }
}
