import LinuxSystem
import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("A full disk", .enabled(if: SmallFileSystem.isPossible, "needs the right to mount a small file system"))
struct FullDiskTests {
    @Test("A page that will not fit is refused before the first row is read")
    func refusedEarly() throws {
        let disk = try SmallFileSystem(megabytes: 4)
        var source = SyntheticSource(SyntheticFrame(.rgb, width: 1000, rows: 2000, depth: 8))
        let problem = try #require(throws: Problem.self) {
            try TestImage.recorder.record(&source, to: disk.path + "/a.tif", tags: TestImage.tags, compression: .none)
        }
        #expect(problem.code == .storageFull)
        #expect(problem.parameters["folder"] == disk.path)
        #expect(problem.parameters["needed"] == "6000000")
        #expect(problem.parameters["free"] == "4194304")
        #expect(source.reads == 0)
        try isEmpty(disk)
    }

    @Test("A page of unknown length that fills the disk is a problem of storage, and leaves its room")
    func inTheMiddle() throws {
        let disk = try SmallFileSystem(megabytes: 4)
        let source = SyntheticSource(SyntheticFrame(.rgb, width: 1000, rows: 20_000, depth: 8, isKnown: false))
        try fails(source, on: disk)
    }

    @Test("A disk that another program fills in the meantime is a problem of storage")
    func filledByAnother() throws {
        let disk = try SmallFileSystem(megabytes: 8)
        var source = SyntheticSource(SyntheticFrame(.rgb, width: 1000, rows: 2500, depth: 8))
        var isFilled = false
        let problem = try #require(throws: Problem.self) {
            try TestImage.recorder.record(
                &source, to: disk.path + "/a.tif", tags: TestImage.tags, compression: .none,
                progress: { _, _, _ in
                    if !isFilled { _ = try? Shell.run("fallocate", ["-l", "7M", disk.path + "/other"]) }
                    isFilled = true
                })
        }
        #expect(problem.code == .storageFull)
        #expect(try Folder.names(in: disk.path) == ["other"])
    }

    @Test("A disk that is full when the directory is written at the end is a problem of storage")
    func atTheEnd() throws {
        let disk = try SmallFileSystem(megabytes: 4)
        // The page leaves 96 bytes of the disk: the directory does not fit.
        var frame = SyntheticFrame(.grey, width: 1000, rows: 4194, depth: 8, isKnown: false)
        frame.parameters.rows = nil
        try fails(SyntheticSource(frame), on: disk)
    }

    @Test("A spool that fills the disk is a problem of storage")
    func spool() throws {
        let disk = try SmallFileSystem(megabytes: 4)
        try fails(SyntheticSource(SyntheticFrame(.red, width: 3000, rows: 2000, depth: 8, isLast: false)), on: disk)
    }

    private func fails(_ source: SyntheticSource, on disk: SmallFileSystem) throws {
        let problem = try #require(throws: Problem.self) { try TestImage.record(source, to: disk.path + "/a.tif") }
        #expect(problem.code == .storageFull)
        #expect(problem.parameters["folder"] == disk.path)
        try isEmpty(disk)
    }

    private func isEmpty(_ disk: SmallFileSystem) throws {
        #expect(try Folder.names(in: disk.path).isEmpty)
        #expect(try Folder.freeBytes(at: disk.path) == disk.size)
    }
}
