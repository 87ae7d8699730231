import Glibc

/// The first bytes of a file, which say what it is.
enum FileStart {
    static func bytes(of path: String) throws(WorldMistake) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw WorldMistake(path, "cannot be opened: \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: 8) { buffer, count in
            count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
    }
}
