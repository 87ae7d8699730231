import Glibc

/// Files that are read whole, such as the kernel's own in /proc and /sys.
public enum SmallFile {
    /// The file's bytes, `limit` at most: what comes after is left out. A pipe without a writer is an empty file.
    public static func bytes(of path: String, limit: Int = 1 << 20) throws(SystemError) -> [UInt8] {
        // Without O_NONBLOCK the opening of a pipe would wait for a writer.
        let file = try FileDescriptor.open(path, flags: O_RDONLY | O_NONBLOCK, permissions: 0)
        var bytes: [UInt8] = []
        // Files of /proc tell no size; each read gives what there is.
        var chunk = [UInt8](repeating: 0, count: min(limit, 65_536))
        while bytes.count < limit {
            let count = try read(file, into: &chunk, at: bytes.count)
            guard count > 0 else { break }
            bytes += chunk[..<min(count, limit - bytes.count)]
        }
        return bytes
    }

    private static func read(_ file: borrowing FileDescriptor, into chunk: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
        var elements = chunk.mutableSpan
        var room = elements.mutableBytes
        return try file.read(into: &room, at: offset)
    }

    /// The same as text; bytes that are no UTF-8 become replacement characters.
    public static func text(of path: String, limit: Int = 1 << 20) throws(SystemError) -> String {
        String(decoding: try bytes(of: path, limit: limit), as: UTF8.self)
    }

    /// The text of a whole file; nil where it cannot be read or is longer than `limit` bytes: half a configuration would be a wrong one.
    public static func wholeText(of path: String, limit: Int) -> String? {
        guard let bytes = try? bytes(of: path, limit: limit + 1), bytes.count <= limit else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
