import Foundation
import Glibc
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

/// A small file system of the calling thread's own, which takes a user who may mount.
@Suite("Disks that are full or read-only", .enabled(if: geteuid() == 0, "mounting takes root"))
struct FullDiskTests {
    /// unshare(2), which the C library declares for GNU sources only.
    private static func unshare(_ flags: Int32) -> Int32 {
        guard let symbol = dlsym(nil, "unshare") else { return -1 }
        return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)(flags)
    }

    /// Runs `body` on a thread that sees a tmpfs of 256 KiB at `path`.
    private func withSmallDisk(at path: String, _ body: @escaping @Sendable () throws -> Void) async throws {
        let result = await BlockingWork.run { () -> Result<Void, any Error> in
            Result {
                // CLONE_NEWNS of linux/sched.h; MS_REC | MS_PRIVATE of linux/mount.h: nothing of this is seen outside the thread.
                guard Self.unshare(0x0002_0000) == 0, mount("none", "/", nil, UInt(0x4000 | 0x4_0000), nil) == 0,
                    mount("tmpfs", path, "tmpfs", 0, "size=256k") == 0
                else { throw SystemError.last("mount", path) }
                try body()
            }
        }
        try result.get()
    }

    private func makePage(_ store: MasterStore) throws -> Sidecar {
        for folder in [store.incoming, store.masters, store.quarantine] { try Folder.create(folder, permissions: 0o750) }
        let sidecar = Sidecar.sample()
        try Data("II*\0 an image".utf8).write(to: URL(fileURLWithPath: store.partialPath(of: sidecar.capture.id)))
        return sidecar
    }

    @Test("On a full disk the page goes to quarantine, nothing gets a final name, and the problem tells the folder")
    func full() async throws {
        let scratch = try ScratchFolder()
        let path = scratch.path
        try await withSmallDisk(at: path) {
            let store = MasterStore(incoming: "\(path)/incoming", masters: "\(path)/masters", quarantine: "\(path)/quarantine")
            let sidecar = try makePage(store)
            let filler = try FileDescriptor.create("\(path)/filler", permissions: 0o600)
            #expect(throws: SystemError.self) { try filler.write([UInt8](repeating: 0, count: 1 << 20).span.bytes, at: 0) }
            var publication = Publication(sidecar, in: store)
            let problem = #expect(throws: Problem.self) { try publication.run() }
            #expect(problem?.code == .storageFull)
            #expect(problem?.parameters["folder"] == "\(path)/incoming")
            #expect(problem?.parameters["free"] == "0")
            #expect(try Folder.names(in: store.masters).isEmpty)
            #expect(try Folder.names(in: store.incoming).isEmpty)
            #expect(try Folder.names(in: store.quarantine) == ["\(sidecar.capture.id).partial"])
        }
    }

    @Test("On a read-only disk the page stays where it is")
    func readOnly() async throws {
        let scratch = try ScratchFolder()
        let path = scratch.path
        try await withSmallDisk(at: path) {
            let store = MasterStore(incoming: "\(path)/incoming", masters: "\(path)/masters", quarantine: "\(path)/quarantine")
            let sidecar = try makePage(store)
            // MS_REMOUNT | MS_RDONLY.
            try #require(mount("tmpfs", path, nil, UInt(0x20 | 1), nil) == 0)
            var publication = Publication(sidecar, in: store)
            let problem = #expect(throws: Problem.self) { try publication.run() }
            #expect(problem?.code == .storageFailed)
            #expect(problem?.sentence.contains("Read-only file system") == true)
            #expect(try Folder.names(in: store.incoming) == ["\(sidecar.capture.id).partial"])
        }
    }
}
