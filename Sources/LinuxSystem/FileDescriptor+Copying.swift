import CLinux
import Glibc

extension FileDescriptor {
    /// Bytes that the kernel is asked to copy at once.
    private static let mostAtOnce = 1 << 30

    /// Appends all bytes of this file, from its position on, to another: by the kernel, whatever their number, and through this process where a file system
    /// does not copy.
    ///
    /// - Parameter target: positioned at its end, and not opened with O_APPEND.
    public func copy(to target: borrowing FileDescriptor) throws(SystemError) {
        while true {
            let count = platen_copy(number, target.number, Self.mostAtOnce)
            if count > 0 { continue }
            if count == 0 { return }
            switch errno {
            case EINTR: continue
            case EXDEV, EINVAL, ENOSYS, EOPNOTSUPP: return try carry(to: target)
            default: throw .last("copy_file_range")
            }
        }
    }

    /// The same by reading and writing.
    func carry(to target: borrowing FileDescriptor) throws(SystemError) {
        var (from, to) = (Int(lseek(number, 0, SEEK_CUR)), Int(lseek(target.number, 0, SEEK_CUR)))
        guard from >= 0, to >= 0 else { throw .last("lseek") }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try read(into: &chunk, at: from)
            guard count > 0 else { return }
            try target.write(chunk.span.extracting(..<count).bytes, at: to)
            from += count
            to += count
        }
    }

    private func read(into chunk: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
        var elements = chunk.mutableSpan
        var room = elements.mutableBytes
        return try read(into: &room, at: offset)
    }
}
