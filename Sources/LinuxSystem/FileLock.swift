import CLinux
import Glibc

/// An exclusive lock on a file, held by this process until the value ends or the process dies.
public final class FileLock: Sendable {
    private let descriptor: FileDescriptor

    private init(_ descriptor: consuming FileDescriptor) {
        self.descriptor = descriptor
    }

    /// Takes the lock without waiting. Nil: another process holds it.
    public static func take(_ path: String) throws(SystemError) -> FileLock? {
        let descriptor = try FileDescriptor.open(path, flags: O_RDWR | O_CREAT, permissions: 0o640)
        if flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return nil }
            throw .last("flock", path)
        }
        return FileLock(descriptor)
    }
}
