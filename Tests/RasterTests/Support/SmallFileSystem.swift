import Foundation
import Glibc
import LinuxSystem
import TestSupport

/// A file system of a few megabytes in memory, for as long as the value lives.
///
/// It is taken out of the tree of folders at once and reached through its descriptor: a test that is killed leaves no mount behind.
final class SmallFileSystem {
    /// A folder that other programs reach, too, while this process lives.
    let path: String
    /// Bytes that it holds.
    let size: Int
    private let root: FileDescriptor

    /// Whether this process may mount.
    static let isPossible: Bool = (try? SmallFileSystem(megabytes: 1)) != nil

    init(megabytes: Int) throws {
        let folder = try ScratchFolder("full-disk")
        let result = try Shell.run("mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "platen-test", folder.path])
        guard result.status == 0 else { throw MountFailure(reason: result.errors) }
        root = try FileDescriptor.open(folder.path, flags: O_RDONLY | O_DIRECTORY, permissions: 0)
        try Shell.run("umount", ["--lazy", folder.path])
        path = "/proc/\(getpid())/fd/\(root.number)"
        size = megabytes << 20
    }
}

struct MountFailure: Error {
    var reason: String
}
