import LinuxSystem
import PlatenModel

/// A backup that was made: an open file without a name.
public final class Backup: Sendable {
    public let size: Int
    /// In hexadecimal.
    public let sha256: String
    private let file: FileDescriptor

    init(file: consuming FileDescriptor, size: Int, sha256: String) {
        self.file = file
        self.size = size
        self.sha256 = sha256
    }

    /// At most `count` bytes from `offset` on; none: the end.
    public func bytes(at offset: Int, count: Int) async throws(Problem) -> [UInt8] {
        try await BlockingWork.run { () throws(Problem) in
            var buffer = [UInt8](repeating: 0, count: count)
            do throws(SystemError) {
                var elements = buffer.mutableSpan
                var span = elements.mutableBytes
                let read = try self.file.read(into: &span, at: offset)
                return Array(buffer.prefix(read))
            } catch {
                throw Problem(.backupFailed, ["reason": error.reason])
            }
        }
    }
}
