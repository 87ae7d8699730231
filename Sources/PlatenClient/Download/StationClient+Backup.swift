import AsyncHTTPClient
import LinuxSystem
import NIOHTTP1
import PlatenModel

extension StationClient {
    /// Has a backup made and saves it as a new file, which its owner alone may read, and which appears only when it is whole and on disk.
    ///
    /// - Returns: the file's SHA-256, in hexadecimal.
    /// - Throws: `file-exists`, `digest-mismatch`, `storage-failed`, `backup-failed`. Nothing is left behind then.
    public func saveBackup(to path: String) async throws -> String {
        guard !Folder.exists(path) else { throw Problem(.fileExists, ["path": path]) }
        let file = try Self.storing(path) { () throws(SystemError) in try PartialFile(for: path, permissions: 0o600) }
        do {
            let digest = try await translatingFailures {
                let response = try await open(.GET, .backup)
                guard let tag = response.headers.first(name: "ETag") else { throw ConnectionFailure.malformed("the backup has no digest") }
                try await Self.receive(response.body, into: file, destination: path)
                return tag.filter { $0 != "\"" }
            }
            guard file.sha256 == digest else { throw Problem(.digestMismatch, ["path": path]) }
            try await Self.blocking(path) { () throws(SystemError) in try file.publish() }
            return digest
        } catch {
            file.discard()
            throw error
        }
    }
}
