import Crypto
import LinuxSystem
import PlatenModel

/// SHA-256 of files, as lower-case hexadecimal.
public enum FileDigest {
    /// Bytes read at a time.
    private static let chunk = 1 << 20

    /// The digest of the file's bytes as they are now. Reads on a thread of its own, with bounded memory.
    ///
    /// - Throws: `storage-failed` where the file cannot be read.
    public static func sha256(_ path: String) async throws(Problem) -> String {
        try await BlockingWork.run { () throws(Problem) in try sha256Blocking(path) }
    }

    /// The same on the calling thread.
    static func sha256Blocking(_ path: String) throws(Problem) -> String {
        do throws(SystemError) {
            let file = try FileDescriptor.read(path)
            return try read(file) { _, _ in true }?.digest ?? ""
        } catch {
            throw StorageFailure.reading(path, error)
        }
    }

    /// Reads the file from its beginning to its end. Blocks.
    ///
    /// - Parameter goesOn: called with the offset and the bytes of each piece that was read; false stops.
    /// - Returns: the digest, and how many bytes there were; nil where it was stopped.
    static func read(
        _ file: borrowing FileDescriptor, goesOn: (_ offset: Int, _ bytes: Int) -> Bool
    ) throws(SystemError) -> (digest: String, size: Int)? {
        file.expectSequentialReading()
        var hash = SHA256()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 64)
        defer { buffer.deallocate() }
        var offset = 0
        while true {
            var span = buffer.mutableBytes
            let count = try file.read(into: &span, at: offset)
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            guard goesOn(offset, count) else { return nil }
            offset += count
            if count < chunk { return (hexadecimal(hash.finalize()), offset) }
        }
    }

    static func sha256(of bytes: [UInt8]) -> String {
        hexadecimal(SHA256.hash(data: bytes))
    }

    private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
