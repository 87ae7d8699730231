import Crypto
import Glibc
import LinuxSystem
import NIOCore
import Synchronization

/// A file on its way: written beside its final place under a name of its own, and given the final name only when it is whole.
final class PartialFile: Sendable {
    private struct State {
        var length = 0
        var hash = SHA256()
    }

    private let path: String
    private let destination: String
    private let folder: String
    private let descriptor: LinuxSystem.FileDescriptor
    private let state = Mutex(State())

    init(for destination: String, permissions: UInt32 = 0o644) throws(SystemError) {
        self.destination = destination
        if let slash = destination.lastIndex(of: "/") {
            folder = slash == destination.startIndex ? "/" : String(destination[..<slash])
        } else {
            folder = "."
        }
        path = "\(folder)/.platen-\(String(UInt64.random(in: .min ... .max), radix: 16)).partial"
        descriptor = try LinuxSystem.FileDescriptor.create(path, permissions: permissions)
    }

    /// Appends and hashes. Blocks.
    func append(_ bytes: ByteBuffer) throws(SystemError) {
        let failure: SystemError? = state.withLock { state in
            do throws(SystemError) {
                try descriptor.write(bytes.readableBytesUInt8Span.bytes, at: state.length)
            } catch {
                return error
            }
            bytes.withUnsafeReadableBytes { state.hash.update(bufferPointer: $0) }
            state.length += bytes.readableBytes
            return nil
        }
        if let failure { throw SystemError(operation: failure.operation, subject: path, number: failure.number) }
    }

    /// SHA-256 of what was appended so far, in hexadecimal.
    var sha256: String {
        state.withLock { $0.hash }.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// Makes it durable under its final name; fails with `EEXIST` where that is taken. Blocks.
    func publish() throws(SystemError) {
        try descriptor.synchronise()
        do {
            try Folder.renameExclusively(path, to: destination)
        } catch {
            // NFS and some others rename only without RENAME_NOREPLACE (EINVAL); a link never replaces anything either (link(2)).
            guard error.number == EINVAL else { throw error }
            guard link(path, destination) == 0 else { throw .last("link", destination) }
            unlink(path)
        }
        try Folder.synchronise(folder)
    }

    /// Removes what was written so far.
    func discard() {
        unlink(path)
    }
}
