import AsyncHTTPClient
import Glibc
import LinuxSystem
import NIOCore
import NIOHTTP1
import PlatenModel

extension StationClient {
    /// Saves a capture's master as a new file, which appears only when it is whole, on disk, and has the digest of the catalogue.
    ///
    /// - Throws: `file-exists` where there is a file of that name, which stays as it is; `digest-mismatch`; `storage-failed`.
    ///   Nothing is left behind then.
    public func download(_ capture: Capture, to path: String) async throws {
        guard !Folder.exists(path) else { throw Problem(.fileExists, ["path": path]) }
        let file = try Self.storing(path) { () throws(SystemError) in try PartialFile(for: path) }
        do {
            try await translatingFailures {
                let response = try await open(.GET, .master(of: capture.id))
                let tag = response.headers.first(name: "ETag").map { $0.filter { $0 != "\"" } }
                guard tag == nil || tag == capture.sha256 else { throw Problem(.digestMismatch, ["path": capture.file]) }
                try await Self.receive(response.body, into: file, destination: path)
            }
            guard file.sha256 == capture.sha256 else { throw Problem(.digestMismatch, ["path": path]) }
            try await Self.blocking(path) { () throws(SystemError) in try file.publish() }
        } catch {
            file.discard()
            throw error
        }
    }

    /// Receives the next chunk while the last one is hashed and written.
    static func receive(_ body: HTTPClientResponse.Body, into file: PartialFile, destination: String) async throws {
        var chunk = ByteBuffer()
        var writing: Task<Void, any Error>?
        do {
            for try await bytes in body {
                chunk.writeImmutableBuffer(bytes)
                guard chunk.readableBytes >= ClientLimits.downloadChunk else { continue }
                try await writing?.value
                writing = Task { [chunk] in
                    try await blocking(destination) { () throws(SystemError) in try file.append(chunk) }
                }
                chunk = ByteBuffer()
            }
            try await writing?.value
        } catch {
            _ = await writing?.result
            throw error
        }
        try await blocking(destination) { [chunk] () throws(SystemError) in try file.append(chunk) }
    }

    static func blocking(_ path: String, _ body: @escaping @Sendable () throws(SystemError) -> Void) async throws {
        do {
            try await BlockingWork.run(body)
        } catch {
            throw problem(of: error, path: path)
        }
    }

    static func storing<Result>(_ path: String, _ body: () throws(SystemError) -> Result) throws(Problem) -> Result {
        do {
            return try body()
        } catch {
            throw problem(of: error, path: path)
        }
    }

    private static func problem(of error: SystemError, path: String) -> Problem {
        error.number == EEXIST
            ? Problem(.fileExists, ["path": path]) : Problem(.storageFailed, ["path": path, "reason": error.reason])
    }
}
