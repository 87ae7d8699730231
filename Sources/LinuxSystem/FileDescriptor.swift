import CLinux
import Glibc

/// An open file of this process, closed when the value ends.
public struct FileDescriptor: ~Copyable, Sendable {
    /// The kernel's number, valid as long as this value lives.
    public let number: Int32

    /// Takes over a descriptor that nothing else closes.
    public init(owning number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }

    /// Gives the number away; the caller closes it.
    public consuming func release() -> Int32 {
        let number = number
        discard self
        return number
    }

    /// Creates a file that did not exist, close-on-exec.
    public static func create(_ path: String, permissions: UInt32) throws(SystemError) -> FileDescriptor {
        try open(path, flags: O_RDWR | O_CREAT | O_EXCL, permissions: permissions)
    }

    /// Opens for reading, close-on-exec.
    public static func read(_ path: String) throws(SystemError) -> FileDescriptor {
        try open(path, flags: O_RDONLY, permissions: 0)
    }

    /// Opens with the C library's flags, close-on-exec added.
    public static func open(_ path: String, flags: Int32, permissions: UInt32) throws(SystemError) -> FileDescriptor {
        let number = platen_open(path, flags | O_CLOEXEC, permissions)
        guard number >= 0 else { throw .last("open", path) }
        return FileDescriptor(owning: number)
    }

    /// Bytes of the file.
    public func size() throws(SystemError) -> Int {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .last("fstat") }
        return Int(status.st_size)
    }

    /// Returns when all data and the length are on disk. After a failure the file's content is unknown: never try again.
    public func synchronise() throws(SystemError) {
        guard fsync(number) == 0 else { throw .last("fsync") }
    }

    /// Reserves blocks for `bytes` without changing the file's length. Returns whether the file system can.
    public func reserve(bytes: Int) throws(SystemError) -> Bool {
        guard bytes > 0 else { return true }
        while platen_reserve(number, off_t(bytes)) != 0 {
            switch errno {
            case EINTR: continue
            case EOPNOTSUPP, ENOSYS, EINVAL: return false
            default: throw .last("fallocate")
            }
        }
        return true
    }

    /// Writes all bytes at an offset.
    public func write(_ bytes: RawSpan, at offset: Int) throws(SystemError) {
        var done = 0
        while done < bytes.byteCount {
            let written = bytes.withUnsafeBytes { buffer in
                pwrite(number, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(offset + done))
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw .last("write")
            }
            done += written
        }
    }

    /// Reads at an offset until the buffer is full or the file ends. Returns the bytes read.
    public func read(into buffer: inout MutableRawSpan, at offset: Int) throws(SystemError) -> Int {
        let capacity = buffer.byteCount
        var done = 0
        while done < capacity {
            let received = buffer.withUnsafeMutableBytes { bytes in
                pread(number, bytes.baseAddress.map { $0 + done }, capacity - done, off_t(offset + done))
            }
            if received < 0 {
                if errno == EINTR { continue }
                throw .last("read")
            }
            if received == 0 { break }
            done += received
        }
        return done
    }
}
