import Crypto
import Glibc
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
            posix_fadvise(file.number, 0, 0, POSIX_FADV_SEQUENTIAL)
            var hash = SHA256()
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 64)
            defer { buffer.deallocate() }
            var offset = 0
            while true {
                var span = buffer.mutableBytes
                let count = try file.read(into: &span, at: offset)
                hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                offset += count
                if count < chunk { break }
            }
            return hexadecimal(hash.finalize())
        } catch {
            throw StorageFailure.reading(path, error)
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
