import Crypto
import Foundation
import LinuxSystem
import PlatenModel

/// Takes a backup's archive apart. Blocks.
public struct BackupReader: Sendable {
    private let path: String
    private static let chunk = 1 << 20
    /// Bytes of the manifest at most; it names a few hundred profiles.
    private static let largestManifest = 16 << 20

    public init(_ path: String) {
        self.path = path
    }

    /// Writes the archive's files below a folder that is made, each with its digest compared, and returns when they are on disk.
    ///
    /// - Throws: `backup-invalid` where the archive is not whole, `storage-failed`. What was written until then is left.
    public func extract(into folder: String) throws(Problem) -> BackupManifest {
        do {
            let archive = try FileDescriptor.read(path)
            let size = try archive.size()
            var found: [String: BackupManifest.File] = [:]
            var offset = 0
            while offset + TarHeader.blockSize <= size {
                let block = try Self.read(archive, at: offset, count: TarHeader.blockSize)
                if block.allSatisfy({ $0 == 0 }) { break }
                guard let header = TarHeader(block) else { throw invalid("it is no tar archive of plain files, or damaged") }
                offset += TarHeader.blockSize
                guard header.size <= size - offset else { throw invalid("it ends in the middle of \(header.name)") }
                guard Self.staysBelow(header.name), found[header.name] == nil else { throw invalid("it holds the name \(header.name)") }
                let digest = try write(archive, from: offset, header.size, to: "\(folder)/\(header.name)")
                found[header.name] = BackupManifest.File(name: header.name, size: header.size, sha256: digest)
                offset += header.size + TarHeader.padding(after: header.size)
            }
            return try manifest(in: folder, found)
        } catch let problem as Problem {
            throw problem
        } catch {
            let failure = error as? SystemError
            throw Problem(.storageFailed, ["path": failure?.subject ?? path, "reason": failure?.reason ?? "\(error)"])
        }
    }

    /// The manifest, where all that it names was found as it says.
    private func manifest(in folder: String, _ found: [String: BackupManifest.File]) throws -> BackupManifest {
        guard let file = found[BackupManifest.name], file.size <= Self.largestManifest else { throw invalid("it has no \(BackupManifest.name)") }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(BackupManifest.name)"))
        guard let manifest = try? PlatenJSON.decoder().decode(BackupManifest.self, from: bytes) else {
            throw invalid("its \(BackupManifest.name) is damaged")
        }
        guard manifest.format == BackupManifest.currentFormat else {
            throw invalid("it is of format \(manifest.format), this version reads \(BackupManifest.currentFormat)")
        }
        for file in manifest.files where found[file.name] != file { throw invalid("its \(file.name) is missing or damaged") }
        guard manifest.files.contains(where: { $0.name == BackupManifest.catalogue }) else { throw invalid("it has no catalogue") }
        return manifest
    }

    private func write(_ archive: borrowing FileDescriptor, from start: Int, _ size: Int, to target: String) throws -> String {
        let folder = (target as NSString).deletingLastPathComponent
        try Folder.create(folder, permissions: 0o700)
        let file = try FileDescriptor.create(target, permissions: 0o600)
        var hash = SHA256()
        var done = 0
        while done < size {
            let bytes = try Self.read(archive, at: start + done, count: min(Self.chunk, size - done))
            guard !bytes.isEmpty else { throw invalid("it became shorter") }
            try file.write(bytes.span.bytes, at: done)
            hash.update(data: bytes)
            done += bytes.count
        }
        try file.synchronise()
        try Folder.synchronise(folder)
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func read(_ file: borrowing FileDescriptor, at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: count)
        var elements = buffer.mutableSpan
        var span = elements.mutableBytes
        let read = try file.read(into: &span, at: offset)
        return Array(buffer.prefix(read))
    }

    private static func staysBelow(_ name: String) -> Bool {
        name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }

    private func invalid(_ reason: String) -> Problem {
        Problem(.backupInvalid, ["path": path, "reason": reason])
    }
}

extension BackupManifest {
    /// Where the catalogue lies below the folder that a backup was extracted into.
    public static func catalogue(in folder: String) -> String { "\(folder)/\(catalogue)" }
}
