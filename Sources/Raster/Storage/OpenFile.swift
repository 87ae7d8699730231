import Glibc
import LinuxSystem
import PlatenModel

/// A file that several threads of one recording use one after the other.
final class OpenFile: Sendable {
    let path: String
    let descriptor: FileDescriptor

    private init(path: String, descriptor: consuming FileDescriptor) {
        self.path = path
        self.descriptor = descriptor
    }

    /// Creates a file; one that exists already is left alone and is a problem.
    static func create(_ path: String) throws(Problem) -> OpenFile {
        do {
            return OpenFile(path: path, descriptor: try FileDescriptor.create(path, permissions: 0o640))
        } catch {
            throw Problem(storing: error, at: path)
        }
    }

    /// Opens a file for reading.
    static func read(_ path: String) throws(Problem) -> OpenFile {
        do {
            return OpenFile(path: path, descriptor: try FileDescriptor.read(path))
        } catch {
            throw Problem(.imageUnreadable, ["path": path, "reason": error.reason])
        }
    }
}

extension Problem {
    /// What a failed call on a file that is being written means to an operator.
    ///
    /// - Parameter needed: bytes that were to be written at least, where that is known.
    init(storing error: SystemError, at path: String, needed: Int? = nil) {
        switch error.number {
        case ENOSPC, EDQUOT:
            let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
            let free = (try? Folder.freeBytes(at: folder)).map(String.init) ?? "too few"
            self.init(.storageFull, ["folder": folder, "free": free, "needed": needed.map(String.init) ?? "more"])
        default:
            self.init(.storageFailed, ["path": path, "reason": error.reason])
        }
    }
}
