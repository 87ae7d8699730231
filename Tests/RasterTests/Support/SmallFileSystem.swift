import Foundation
import TestSupport

/// A file system of a few megabytes in memory, for as long as the value lives.
final class SmallFileSystem {
    let path: String
    private let folder: ScratchFolder

    /// Whether this process may mount.
    static let isPossible: Bool = (try? SmallFileSystem(megabytes: 1)) != nil

    init(megabytes: Int) throws {
        folder = try ScratchFolder("full-disk")
        path = folder.path
        let result = try Shell.run("mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "platen-test", path])
        guard result.status == 0 else { throw MountFailure(reason: result.errors) }
    }

    deinit {
        _ = try? Shell.run("umount", [path])
    }
}

struct MountFailure: Error {
    var reason: String
}
