import CLinux
import Glibc

/// Reading that leaves no trace: a check of all files must neither change what they tell of their use nor push what others need out of memory.
extension FileDescriptor {
    /// Opens for reading without changing the time of the last access, where this process may say so (it owns the file, or is root).
    public static func readUnnoticed(_ path: String) throws(SystemError) -> FileDescriptor {
        // Without O_NONBLOCK the opening of a pipe would wait for a writer.
        do throws(SystemError) {
            return try open(path, flags: O_RDONLY | O_NONBLOCK | platen_keep_access_time, permissions: 0)
        } catch {
            guard error.number == EPERM else { throw error }
            return try open(path, flags: O_RDONLY | O_NONBLOCK, permissions: 0)
        }
    }

    /// Whether it is a file and no folder, pipe or device.
    public func isRegularFile() throws(SystemError) -> Bool {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .last("fstat") }
        return status.st_mode & S_IFMT == S_IFREG
    }

    /// Says that the file is read from its beginning to its end: more is read ahead. Only an advice.
    public func expectSequentialReading() {
        posix_fadvise(number, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    /// Gives back the memory that holds what was read of the range; 0 bytes: all from the offset on. What is not on disk yet stays.
    /// Only an advice.
    public func forget(from offset: Int, bytes: Int) {
        posix_fadvise(number, off_t(offset), off_t(bytes), POSIX_FADV_DONTNEED)
    }
}
