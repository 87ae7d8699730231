import Glibc

/// Files of the world, read and written whole.
enum SmallFile {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Removes the file and tells whether it was there.
    static func remove(_ path: String) -> Bool { unlink(path) == 0 }

    /// Names in the folder without those that begin with a dot, sorted by bytes. A missing folder is an empty one.
    static func names(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The file's bytes. `limit` keeps a wrong path (a disk image, a device) from filling the memory.
    static func bytes(of path: String, limit: Int) throws(WorldMistake) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw WorldMistake(path, "cannot be opened: \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw WorldMistake(path, "is not a file") }
        let size = Int(status.st_size)
        guard size <= limit else { throw WorldMistake(path, "has \(size) bytes, more than the \(limit) that are allowed here") }
        var received = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while received < size {
                let part = read(descriptor, buffer.baseAddress.map { $0 + received }, size - received)
                if part < 0, errno == EINTR { continue }
                guard part > 0 else { break }
                received += part
            }
            count = received
        }
        guard received == size else { throw WorldMistake(path, "cannot be read: \(String(cString: strerror(errno)))") }
        return bytes
    }

    /// The text of a file; nil where there is none.
    static func text(of path: String) throws(WorldMistake) -> String? {
        guard exists(path) else { return nil }
        return String(decoding: try bytes(of: path, limit: 1 << 18), as: UTF8.self)
    }

    /// What a file of sysfs says, without the closing line break; empty where there is none. Such files are shorter than they claim to be.
    static func attribute(_ path: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        let line = bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") && $0 != 0 }
        return String(decoding: line, as: UTF8.self)
    }

    /// Adds a line to a file.
    static func append(_ line: String, to path: String) throws(WorldMistake) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw WorldMistake(path, "cannot be written: \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var bytes = Array("\(line)\n".utf8)
        let written = bytes.withUnsafeMutableBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count else { throw WorldMistake(path, "cannot be written: \(String(cString: strerror(errno)))") }
    }

    /// Puts a text in the place of what was there, so that a reader sees the old or the new one.
    static func replace(_ path: String, with text: String) throws(WorldMistake) {
        let temporary = "\(path).\(getpid()).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw WorldMistake(path, "cannot be written: \(String(cString: strerror(errno)))") }
        var bytes = Array(text.utf8)
        let written = bytes.withUnsafeMutableBytes { write(descriptor, $0.baseAddress, $0.count) }
        let isClosed = close(descriptor) == 0
        guard written == bytes.count, isClosed, rename(temporary, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(temporary)
            throw WorldMistake(path, "cannot be written: \(reason)")
        }
    }
}
