import Glibc
import LinuxSystem
import PlatenModel

/// Files and folders of the bag, by their paths below it.
extension BagWriting {
    /// Permissions, from which the process's umask takes away.
    private static let folderPermissions: UInt32 = 0o750
    private static let filePermissions: UInt32 = 0o440

    mutating func copy(_ file: BagPayload) throws(Problem) {
        try interruption.check(path)
        let name = "\(BagFiles.payloadFolder)/\(file.path)"
        let sha256: String
        switch file.source {
        case .bytes(let bytes):
            try write(bytes, to: name)
            sha256 = Digest.of(bytes)
            progress.bytesDone += bytes.count
        case .file(let source, let size, let expected):
            sha256 = try copy(source, size: size, to: name)
            guard sha256 == expected.lowercased() else { throw Self.damaged(source, "its digest is not the recorded one") }
        }
        payloadManifest.entries.append(BagManifest.Entry(path: name, sha256: sha256))
        progress.filesDone += 1
        report(progress)
    }

    /// Copies a file of known size and returns its digest.
    ///
    /// The bytes go through this process, and those that are written are those that are hashed. A copy within the kernel would be read a
    /// second time for its digest, and a clone shares its blocks with the master: damage of the disk there would be damage of both.
    private mutating func copy(_ source: String, size: Int, to name: String) throws(Problem) -> String {
        let original: FileDescriptor
        do throws(SystemError) {
            original = try FileBlocks.open(source)
        } catch {
            throw Self.damaged(source, error.number == ENOENT ? "it is missing" : "it cannot be read (\(error.reason))")
        }
        let target = try createFile(name)
        var digest = Digest()
        var copied = 0
        try FileBlocks.read(original, failure: { Self.damaged(source, "it cannot be read (\($0.reason))") }) {
            (block, offset) throws(Problem) in
            try interruption.check(path)
            copied += block.count
            // A file that grows must not fill the disk.
            guard copied <= size else { return false }
            digest.update(block)
            do throws(SystemError) { try target.write(block.bytes, at: offset) } catch { throw failure(name, error) }
            target.startWriteback(from: offset, bytes: block.count)
            progress.bytesDone += block.count
            report(progress)
            return true
        }
        guard copied == size else {
            throw Self.damaged(source, "it has \(copied > size ? "more than \(size)" : "\(copied)") bytes where \(size) are recorded")
        }
        do throws(SystemError) { try target.synchronise() } catch { throw failure(name, error) }
        return digest.hexadecimal
    }

    mutating func write(_ bytes: [UInt8], to name: String) throws(Problem) {
        let file = try createFile(name)
        do throws(SystemError) {
            try file.write(bytes.span.bytes, at: 0)
            try file.synchronise()
        } catch {
            throw failure(name, error)
        }
    }

    private mutating func createFile(_ name: String) throws(Problem) -> FileDescriptor {
        for folder in BagPath.folders(above: name) where !made.contains(folder) { try makeFolder(folder) }
        do throws(SystemError) {
            let file = try FileDescriptor.create("\(partial)/\(name)", permissions: Self.filePermissions)
            try created?(.file("\(partial)/\(name)"))
            return file
        } catch {
            throw failure(name, error)
        }
    }

    mutating func makeFolder(_ name: String) throws(Problem) {
        let folder = name.isEmpty ? partial : "\(partial)/\(name)"
        do throws(SystemError) {
            guard mkdir(folder, Self.folderPermissions) == 0 else { throw .last("mkdir", folder) }
            try created?(.folder(folder))
        } catch {
            throw failure(name.isEmpty ? plan.name : name, error)
        }
        folders.append(name)
        made.insert(name)
    }

    func synchronise(_ name: String) throws(Problem) {
        do throws(SystemError) {
            try Folder.synchronise(name.isEmpty ? partial : "\(partial)/\(name)")
        } catch {
            throw failure(name, error)
        }
    }

    private static func damaged(_ source: String, _ reason: String) -> Problem {
        Problem(.packageSourceDamaged, ["path": source, "reason": reason])
    }
}
