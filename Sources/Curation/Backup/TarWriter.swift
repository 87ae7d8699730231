import Crypto
import Glibc
import LinuxSystem
import PlatenModel

/// Writes a tar archive of plain files, and knows the digest of what it wrote. All calls block.
struct TarWriter: ~Copyable {
    private let file: FileDescriptor
    private let path: String
    private let time: Int
    private var hash = SHA256()
    private(set) var size = 0

    private static let chunk = 1 << 20
    /// Bytes of a file that is read whole before its size is told.
    private static let greatestChanging = 1 << 28

    /// - Parameter time: that all files bear, in seconds since 1970.
    init(_ path: String, time: Int) throws(Problem) {
        self.path = path
        self.time = time
        do throws(SystemError) { file = try FileDescriptor.create(path, permissions: 0o600) } catch { throw Self.problem(error, path) }
    }

    /// Adds a file. Returns its size and SHA-256.
    mutating func add(_ source: String, as name: String) throws(Problem) -> BackupManifest.File {
        do throws(SystemError) {
            let input = try FileDescriptor.read(source)
            let size = try input.size()
            try begin(name, size: size)
            var digest = SHA256()
            var buffer = [UInt8](repeating: 0, count: Self.chunk)
            var offset = 0
            while offset < size {
                var elements = buffer.mutableSpan
                var span = elements.mutableBytes
                let count = min(try input.read(into: &span, at: offset), size - offset)
                guard count > 0 else { throw SystemError(operation: "read", subject: source, number: EIO) }
                digest.update(data: buffer[..<count])
                try append(buffer[..<count])
                offset += count
            }
            try append(repeatElement(0, count: TarHeader.padding(after: size))[...])
            return BackupManifest.File(name: name, size: size, sha256: Self.text(digest.finalize()))
        } catch {
            throw Self.problem(error, source)
        }
    }

    /// Adds a file that others may write to meanwhile, as it is at this moment. Nil: it is gone.
    mutating func addChanging(_ source: String, as name: String) throws(Problem) -> BackupManifest.File? {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try SmallFile.bytes(of: source, limit: Self.greatestChanging + 1)
            guard bytes.count <= Self.greatestChanging else { throw SystemError(operation: "read", subject: source, number: EFBIG) }
        } catch {
            if error.number == ENOENT { return nil }
            throw Self.problem(error, source)
        }
        return try add(bytes, as: name)
    }

    /// Adds a file of these bytes.
    @discardableResult
    mutating func add(_ bytes: [UInt8], as name: String) throws(Problem) -> BackupManifest.File {
        do throws(SystemError) {
            try begin(name, size: bytes.count)
            try append(bytes[...])
            try append(repeatElement(0, count: TarHeader.padding(after: bytes.count))[...])
        } catch {
            throw Self.problem(error, path)
        }
        return BackupManifest.File(name: name, size: bytes.count, sha256: Self.text(SHA256.hash(data: bytes)))
    }

    /// Ends the archive. Returns the SHA-256 of all of it.
    mutating func finish() throws(Problem) -> String {
        do throws(SystemError) {
            try append(repeatElement(0, count: 2 * TarHeader.blockSize)[...])
            try file.synchronise()
        } catch {
            throw Self.problem(error, path)
        }
        return Self.text(hash.finalize())
    }

    private mutating func begin(_ name: String, size: Int) throws(SystemError) {
        guard let header = TarHeader(name: name, size: size, time: time).encoded() else {
            throw SystemError(operation: "tar", subject: name, number: ENAMETOOLONG)
        }
        try append(header[...])
    }

    private mutating func append(_ bytes: some Collection<UInt8>) throws(SystemError) {
        let array = Array(bytes)
        try file.write(array.span.bytes, at: size)
        hash.update(data: array)
        size += array.count
    }

    private static func text(_ digest: some Sequence<UInt8>) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func problem(_ error: SystemError, _ path: String) -> Problem {
        Problem(.backupFailed, ["reason": "\(error.subject.isEmpty ? path : error.subject): \(error.reason)"])
    }
}
