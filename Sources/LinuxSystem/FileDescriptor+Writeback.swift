import CLinux
import Glibc

extension FileDescriptor {
    /// Begins to write the range's dirty pages to disk without waiting for it, so that a later ``synchronise()`` finds little left.
    /// Only an advice: it promises nothing, and where it fails nothing is lost.
    public func startWriteback(from offset: Int, bytes: Int) {
        _ = platen_start_writeback(number, off_t(offset), off_t(bytes))
    }

    /// Sets the length, and gives back what ``reserve(bytes:)`` reserved beyond it.
    public func truncate(to bytes: Int) throws(SystemError) {
        guard ftruncate(number, off_t(bytes)) == 0 else { throw .last("ftruncate") }
    }

    /// Removes a file's name. The file lives on as long as a descriptor of it is open.
    public static func remove(_ path: String) throws(SystemError) {
        guard unlink(path) == 0 else { throw .last("unlink", path) }
    }
}
