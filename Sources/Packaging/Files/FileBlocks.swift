import Glibc
import LinuxSystem

/// Reads a file from its beginning to its end in blocks, with bounded memory.
enum FileBlocks {
    /// Bytes of a block: cancelling takes effect after one.
    static let size = 1 << 20

    /// Opens a file for reading. A symbolic link is an error, and a pipe does not make the opening wait: both would be somebody else's.
    static func open(_ path: String) throws(SystemError) -> FileDescriptor {
        try FileDescriptor.open(path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK, permissions: 0)
    }

    /// Calls `body` with each block and its offset until the file ends, an error, or `body` returns false.
    /// `failure` makes the error of `body` from one of reading.
    static func read<Failure: Error>(
        _ file: borrowing FileDescriptor, failure: (SystemError) -> Failure,
        _ body: (UnsafeRawBufferPointer, Int) throws(Failure) -> Bool
    ) throws(Failure) {
        posix_fadvise(file.number, 0, 0, POSIX_FADV_SEQUENTIAL)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
        defer { buffer.deallocate() }
        var offset = 0
        while true {
            var span = buffer.mutableBytes
            let count: Int
            do throws(SystemError) { count = try file.read(into: &span, at: offset) } catch { throw failure(error) }
            guard count > 0 else { return }
            guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]), offset) else { return }
            offset += count
            if count < size { return }
        }
    }
}
