import Glibc
import LinuxSystem

/// Reads small files that others write: never more than was asked for, never waiting, and nil instead of an error.
///
/// Attributes of a device vanish with it at any moment, and what an administrator's folder holds may be anything.
enum BoundedFile {
    /// The first `limit` bytes of the file; nil where it cannot be opened or read.
    static func bytes(_ path: String, limit: Int) -> [UInt8]? {
        // Without O_NONBLOCK the opening of a pipe would wait for a writer.
        guard let file = open(path) else { return nil }
        var buffer = [UInt8](repeating: 0, count: limit)
        var room = buffer.mutableSpan
        var space = room.mutableBytes
        guard let count = try? file.read(into: &space, at: 0) else { return nil }
        return Array(buffer[..<count])
    }

    /// The text of a whole file; nil where it cannot be read or is longer than `limit` bytes: half a configuration would be a wrong one.
    static func text(_ path: String, limit: Int) -> String? {
        guard let bytes = bytes(path, limit: limit + 1), bytes.count <= limit else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func open(_ path: String) -> FileDescriptor? {
        do throws(SystemError) {
            return try FileDescriptor.open(path, flags: O_RDONLY | O_NONBLOCK, permissions: 0)
        } catch {
            return nil
        }
    }
}
