import Glibc
import LinuxSystem
import PlatenModel

/// Tries on a folder what masters rely on: fsync of files and folders, and a rename that refuses to overwrite.
///
/// Network file systems and some in user space offer these calls without doing what they say.
public enum StorageSelfTest {
    /// Returns where the folder holds what it must; leaves nothing behind.
    ///
    /// - Throws: `storage-failed`, `storage-full`.
    public static func run(in folder: String) async throws(Problem) {
        try await BlockingWork.run { () throws(Problem) in
            let name = "\(folder)/.platen-self-test-\(Identifier<Capture>.make())"
            let (first, second) = ("\(name)-1", "\(name)-2")
            defer {
                unlink(first)
                unlink(second)
            }
            do throws(SystemError) {
                try write(first)
                try write(second)
                try expectRefusal(first, second)
                unlink(second)
                try Folder.renameExclusively(first, to: second)
                try Folder.synchronise(folder)
                guard !Folder.exists(first), Folder.exists(second) else {
                    throw SystemError(operation: "renameat2", subject: second, number: EIO)
                }
            } catch {
                throw StorageFailure.writing(folder, error)
            }
        }
    }

    private static func write(_ path: String) throws(SystemError) {
        let file = try FileDescriptor.create(path, permissions: 0o600)
        try file.write(Array("platen".utf8).span.bytes, at: 0)
        try file.synchronise()
    }

    private static func expectRefusal(_ first: String, _ second: String) throws(SystemError) {
        do throws(SystemError) {
            try Folder.renameExclusively(first, to: second)
        } catch {
            if error.number == EEXIST { return }
            throw error
        }
        // A rename that overwrites where it was told not to: as good as not offered.
        throw SystemError(operation: "renameat2", subject: second, number: EOPNOTSUPP)
    }
}
