import CLinux
import Glibc

/// A file that has no name and lies in memory: what a child process is to read from its standard input.
///
/// Not a pipe: a child that ends without reading it makes whoever writes to a pipe fail, and swift-subprocess 1.0 stops the whole program then
/// (its writer is let go of without being closed).
public enum MemoryFile {
    /// A descriptor that stands at the beginning of these bytes; the caller closes it.
    public static func open(_ bytes: [UInt8]) throws(SystemError) -> Int32 {
        let descriptor = platen_memory_file("platen-input")
        guard descriptor >= 0 else { throw SystemError(operation: "memfd_create", subject: "", number: errno) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else {
                let number = errno
                if count < 0, number == EINTR { continue }
                close(descriptor)
                throw SystemError(operation: "write", subject: "memory", number: number)
            }
            written += count
        }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }
}
