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
        try await PrivateMount.run("tmpfs", at: path, options: "size=256k") {
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

    @Test("On a full disk a renaming is refused with every file in its place")
    func renaming() async throws {
        let scratch = try ScratchFolder()
        let path = scratch.path
        try await PrivateMount.run("tmpfs", at: path, options: "size=256k") {
            let store = MasterStore(incoming: "\(path)/incoming", masters: "\(path)/masters", quarantine: "\(path)/quarantine")
            let sidecar = try makePage(store)
            var publication = Publication(sidecar, in: store)
            try publication.run()
            let filler = try FileDescriptor.create("\(path)/filler", permissions: 0o600)
            #expect(throws: SystemError.self) { try filler.write([UInt8](repeating: 0, count: 1 << 20).span.bytes, at: 0) }
            let renamed = sidecar.renamed(to: "box/a.tif", by: "anna", reason: "r")
            let renaming = Renaming(RenamePlan(entries: [RenamePlan.Entry(from: sidecar.capture.file, sidecar: renamed)]), in: store)
            let problem = #expect(throws: Problem.self) { try renaming.run() }
            #expect(problem?.code == .storageFull)
            #expect(try Folder.names(in: "\(path)/masters/box") == ["box_0001.tif", "box_0001.tif.json"])
            #expect(try Folder.names(in: "\(path)/masters/.renaming").isEmpty)
            #expect(try Folder.names(in: "\(path)/masters/.rewriting").isEmpty)
        }
    }

    @Test("On a read-only disk the page stays where it is")
    func readOnly() async throws {
        let scratch = try ScratchFolder()
        let path = scratch.path
        try await PrivateMount.run("tmpfs", at: path, options: "size=256k") {
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
