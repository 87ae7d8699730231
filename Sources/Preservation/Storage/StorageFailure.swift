import Glibc
import LinuxSystem
import PlatenModel

/// What an operator is told when a file cannot be read or written.
enum StorageFailure {
    /// - Parameters:
    ///   - path: the file or folder that was to be written.
    ///   - needed: bytes that were to be written there.
    static func writing(_ path: String, needed: Int? = nil, _ error: SystemError) -> Problem {
        switch error.number {
        case ENOSPC, EDQUOT:
            let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
            let free = (try? Folder.freeBytes(at: folder)) ?? 0
            return Problem(.storageFull, ["folder": folder, "free": String(free), "needed": needed.map(String.init) ?? "more"])
        default:
            return Problem(.storageFailed, ["path": path, "reason": error.reason])
        }
    }

    static func reading(_ path: String, _ error: SystemError) -> Problem {
        Problem(.storageFailed, ["path": path, "reason": "it cannot be read (\(error.reason))"])
    }
}
