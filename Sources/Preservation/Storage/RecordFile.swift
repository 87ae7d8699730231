import Foundation
import Glibc
import LinuxSystem
import PlatenModel

/// A file of JSON that is read whole, and whose successor takes its place at once.
enum RecordFile {
    /// The file's bytes. Blocks.
    ///
    /// - Throws: `storage-failed` where it cannot be read or is longer than `limit` bytes.
    static func contents(_ path: String, limit: Int) throws(Problem) -> Data {
        do throws(SystemError) {
            let file = try FileDescriptor.read(path)
            let size = try file.size()
            guard size <= limit else { throw SystemError(operation: "read", subject: path, number: EFBIG) }
            var bytes = [UInt8](repeating: 0, count: size)
            var elements = bytes.mutableSpan
            var span = elements.mutableBytes
            let count = try file.read(into: &span, at: 0)
            return Data(bytes.prefix(count))
        } catch {
            throw StorageFailure.reading(path, error)
        }
    }

    /// The bytes that are written for a record.
    static func bytes(of record: some Encodable, named name: @autoclosure () -> String) throws(Problem) -> [UInt8] {
        do {
            return Array(try PlatenJSON.encoder(pretty: true).encode(record)) + [UInt8(ascii: "\n")]
        } catch {
            throw Problem(.internalFailure, ["reason": "\(name()) cannot be encoded"])
        }
    }

    /// Writes a file that nobody else can read before `permit` says who may; with its content on disk it gets its name. Blocks.
    ///
    /// A file that has the name already gives way. A crash leaves at most the unfinished file.
    ///
    /// - Parameters:
    ///   - unfinished: path on the same file system, which no other writer uses.
    ///   - keepsName: whether the name is on disk when this returns; otherwise the caller synchronises the folder.
    /// - Throws: `storage-failed`, `storage-full`, what `permit` throws.
    static func write(
        _ bytes: [UInt8], to path: String, unfinished: String, keepsName: Bool = true, permit: (String) throws(Problem) -> Void = { _ in }
    ) throws(Problem) {
        do throws(Problem) {
            try fill(unfinished, bytes)
            try permit(unfinished)
            try name(unfinished, path, keepsName)
        } catch {
            unlink(unfinished)
            throw error
        }
    }

    private static func fill(_ path: String, _ bytes: [UInt8]) throws(Problem) {
        do throws(SystemError) {
            let file = try FileDescriptor.create(path, permissions: 0o400)
            try file.write(bytes.span.bytes, at: 0)
            try file.synchronise()
        } catch {
            throw StorageFailure.writing(path, needed: bytes.count, error)
        }
    }

    private static func name(_ unfinished: String, _ path: String, _ keepsName: Bool) throws(Problem) {
        do throws(SystemError) {
            try Folder.renameReplacing(unfinished, to: path)
            if keepsName, let folder = MasterPath.folder(of: path) { try Folder.synchronise(folder) }
        } catch {
            throw StorageFailure.writing(path, error)
        }
    }

    /// Makes a folder and those above it, where missing, and brings its name to the disk.
    ///
    /// - Throws: `storage-failed`, also where a file has the name; `storage-full`.
    static func makeFolder(_ path: String, permissions: UInt32) throws(Problem) {
        do throws(SystemError) {
            if Folder.exists(path) {
                if Folder.isFolder(path) { return }
                throw SystemError(operation: "mkdir", subject: path, number: ENOTDIR)
            }
            try Folder.create(path, permissions: permissions)
            if let above = MasterPath.folder(of: path) { try Folder.synchronise(above) }
        } catch {
            throw StorageFailure.writing(path, error)
        }
    }
}
