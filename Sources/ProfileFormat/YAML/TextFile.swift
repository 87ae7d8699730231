import Glibc

/// Files and folders as the readers need them.
enum TextFile {
    /// Why a file could not be read, in words for a message.
    struct Failure: Error {
        let reason: String
        let hint: String
    }

    static let tooLarge = Failure(
        reason: "the file is larger than \(YAMLLimits.fileSize >> 20) MiB", hint: "Check that it is the right file.")

    /// The text of a regular file of limited size.
    static func read(_ path: String) throws(Failure) -> String {
        // O_NONBLOCK: a pipe under this name must not stop the program.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(errno, what: "file") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(errno, what: "file") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(reason: "this is not a file", hint: "Put a text file there.")
        }
        let bytes = try contents(of: descriptor)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(reason: "the file is not text in UTF-8", hint: "Save it as UTF-8.")
        }
        return text
    }

    /// Names in the folder, sorted. Nil: there is no such folder.
    static func names(in folder: String) throws(Failure) -> [String]? {
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return nil }
            throw unreadable(errno, what: "folder")
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names.sorted()
    }

    private static func contents(of descriptor: Int32) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(errno, what: "file") }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= YAMLLimits.fileSize else {
                throw tooLarge
            }
        }
    }

    private static func unreadable(_ number: Int32, what: String) -> Failure {
        Failure(
            reason: "the \(what) cannot be read: \(String(cString: strerror(number)))",
            hint: number == ENOENT ? "Check the path." : "Let the user of platend read it.")
    }
}
