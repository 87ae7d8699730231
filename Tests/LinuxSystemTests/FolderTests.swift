import Foundation
import Glibc
import LinuxSystem
import TestSupport
import Testing

@Suite("Folders")
struct FolderTests {
    @Test("Folders are made with those above them, and made again without an error")
    func create() throws {
        let folder = try ScratchFolder()
        try Folder.create(folder.path("a/b/c"), permissions: 0o750)
        try Folder.create(folder.path("a/b/c"), permissions: 0o750)
        #expect(Folder.exists(folder.path("a/b/c")))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("a/b/c"))[.posixPermissions] as? Int
        #expect(try #require(mode) & ~0o750 == 0)
    }

    @Test("A file in the way is an error that names it")
    func fileInTheWay() throws {
        let folder = try ScratchFolder()
        try folder.write("x", to: "a")
        let error = try #require(throws: SystemError.self) { try Folder.create(folder.path("a/b"), permissions: 0o750) }
        #expect(error.number == ENOTDIR)
        #expect(error.subject == folder.path("a/b"))
    }

    @Test("Renaming never replaces a file")
    func renameExclusively() throws {
        let folder = try ScratchFolder()
        try folder.write("new", to: "new")
        try folder.write("old", to: "old")
        let error = try #require(throws: SystemError.self) { try Folder.renameExclusively(folder.path("new"), to: folder.path("old")) }
        #expect(error == SystemError(operation: "renameat2", subject: folder.path("old"), number: EEXIST))
        #expect(try String(contentsOfFile: folder.path("old"), encoding: .utf8) == "old")
        try Folder.renameExclusively(folder.path("new"), to: folder.path("newer"))
        #expect(try Folder.names(in: folder.path) == ["newer", "old"])
        try Folder.synchronise(folder.path)
    }

    @Test("Names are sorted, hidden and non-ASCII ones among them, without the folder itself")
    func names() throws {
        let folder = try ScratchFolder()
        for name in ["b", ".a", "ü", "a"] { try folder.write("", to: name) }
        #expect(try Folder.names(in: folder.path) == [".a", "a", "b", "ü"])
    }

    @Test("A folder that is not there is an error that names it")
    func missing() throws {
        for operation in [
            { _ = try Folder.names(in: "/nowhere/at/all") }, { try Folder.synchronise("/nowhere/at/all") },
            { _ = try Folder.freeBytes(at: "/nowhere/at/all") },
        ] as [() throws -> Void] {
            let error = try #require(throws: SystemError.self) { try operation() }
            #expect(error.number == ENOENT)
            #expect(error.subject == "/nowhere/at/all")
        }
        #expect(!Folder.exists("/nowhere/at/all"))
    }

    @Test("Free space is what df tells")
    func freeBytes() throws {
        let free = try Folder.freeBytes(at: "/dev/shm")
        let told = try #require(Int(Shell.run("df", ["-B1", "--output=avail", "/dev/shm"]).text.split(separator: "\n")[1].filter(\.isNumber)))
        #expect(abs(free - told) < 1 << 30)
        #expect(free > 0)
    }

    @Test("Local file systems are no network file systems")
    func kind() throws {
        #expect(try FileSystemKind.network(at: "/proc") == nil)
        let folder = try ScratchFolder()
        #expect(try FileSystemKind.network(at: folder.path) == nil)
        #expect(throws: SystemError.self) { try FileSystemKind.network(at: "/nowhere/at/all") }
    }

    @Test("A rename that replaces takes the place of what was there")
    func replacing() throws {
        let scratch = try ScratchFolder()
        let (old, new) = (try scratch.write("new", to: "a"), try scratch.write("old", to: "b"))
        try Folder.renameReplacing(old, to: new)
        #expect(try Folder.names(in: scratch.path) == ["b"])
        #expect(try SmallFile.text(of: new) == "new")
        #expect(throws: SystemError.self) { try Folder.renameReplacing(old, to: new) }
    }

    @Test("Only an empty folder is removed; one that is not there is no error")
    func removeEmpty() throws {
        let scratch = try ScratchFolder()
        try scratch.write("x", to: "full/x")
        try Folder.create(scratch.path("empty"), permissions: 0o750)
        #expect(try Folder.removeEmpty(scratch.path("empty")))
        #expect(try Folder.removeEmpty(scratch.path("empty")))
        #expect(try !Folder.removeEmpty(scratch.path("full")))
        #expect(throws: SystemError.self) { try Folder.removeEmpty(scratch.path("full/x")) }
        #expect(try Folder.names(in: scratch.path) == ["full"])
        #expect(Folder.isFolder(scratch.path("full")) && !Folder.isFolder(scratch.path("full/x")) && !Folder.isFolder(scratch.path("empty")))
    }
}
