import Glibc
import LinuxSystem
import PlatenModel

extension MasterStore {
    /// Brings a page to the disk whose worker ended after it had written the whole file. Returns the SHA-256 of the file in hexadecimal.
    ///
    /// - Parameters:
    ///   - size: bytes that the worker had written.
    ///   - sha256: of the file, where the worker knew it.
    /// - Throws: `storage-failed` where the file is not what the worker had written, or cannot be brought to the disk.
    public func rescue(_ capture: Identifier<Capture>, size: Int, sha256: String?) async throws(Problem) -> String {
        let path = partialPath(of: capture)
        try await BlockingWork.run { () throws(Problem) in
            do throws(SystemError) {
                let file = try FileDescriptor.open(path, flags: O_RDWR, permissions: 0)
                guard try file.size() == size else { throw SystemError(operation: "rescue", subject: path, number: EIO) }
                // What was reserved for it and not needed.
                try file.truncate(to: size)
                try file.synchronise()
            } catch {
                throw StorageFailure.writing(path, error)
            }
        }
        let digest = try await FileDigest.sha256(path)
        guard sha256 ?? digest == digest else {
            throw Problem(.storageFailed, ["path": path, "reason": "it is not what was written"])
        }
        return digest
    }
}
