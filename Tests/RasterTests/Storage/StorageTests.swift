import Foundation
import Glibc
import LinuxSystem
import PlatenModel
import TestSupport
import Testing

@testable import Raster

@Suite("Where a master is written")
struct StorageTests {
    private let page = SyntheticSource(SyntheticFrame(.rgb, width: 1000, rows: 2000, depth: 8))

    @Test("A file that exists is left alone, and the scanner is not started")
    func exists() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("precious", to: "a.tif")
        var source = page
        let problem = try #require(throws: Problem.self) {
            try TestImage.recorder.record(&source, to: path, tags: TestImage.tags, compression: .none)
        }
        #expect(problem == Problem(.storageFailed, ["path": path, "reason": "File exists"]))
        #expect(source.startedFrames == 0)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    }

    @Test("A symbolic link at the path is not followed")
    func link() throws {
        let folder = try ScratchFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.path("a.tif"), withDestinationPath: folder.path("elsewhere"))
        #expect(throws: Problem.self) { try TestImage.record(page, to: folder.path("a.tif")) }
        #expect(!Folder.exists(folder.path("elsewhere")))
    }

    @Test("A folder that is not there is named")
    func noFolder() throws {
        let folder = try ScratchFolder()
        let path = folder.path("missing/a.tif")
        let problem = try #require(throws: Problem.self) { try TestImage.record(page, to: path) }
        #expect(problem == Problem(.storageFailed, ["path": path, "reason": "No such file or directory"]))
    }

    @Test("A spool that exists is left alone")
    func spoolExists() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("precious", to: "a.tif.spool")
        let source = SyntheticSource(SyntheticFrame(.red, width: 10, rows: 10, depth: 8, isLast: false))
        let problem = try #require(throws: Problem.self) { try TestImage.record(source, to: folder.path("a.tif")) }
        #expect(problem.code == .storageFailed)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
        #expect(!Folder.exists(folder.path("a.tif")))
    }

    @Test("The file is the owner's to write and the group's to read")
    func permissions() throws {
        let folder = try ScratchFolder()
        _ = try TestImage.record(page, to: folder.path("a.tif"))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("a.tif"))[.posixPermissions] as? Int
        #expect(try #require(mode) & ~0o640 == 0)
    }

    @Test("Each failure of the system becomes the problem that an operator can mend", arguments: [ENOSPC, EDQUOT, EIO, EROFS, EFBIG])
    func problems(number: Int32) {
        let problem = Problem(storing: SystemError(operation: "fsync", subject: "", number: number), at: "/tmp/a.tif", needed: 7)
        switch number {
        case ENOSPC, EDQUOT:
            #expect(problem.code == .storageFull)
            #expect(problem.parameters["folder"] == "/tmp")
            #expect(problem.parameters["needed"] == "7")
        default:
            #expect(problem == Problem(.storageFailed, ["path": "/tmp/a.tif", "reason": String(cString: strerror(number))]))
        }
    }

    @Test("A gigabyte passes with memory for a few blocks")
    func memory() throws {
        let folder = try ScratchFolder()
        let bound = 48 << 20
        var growth = Int.max
        let before = try anonymousMemory()
        // Other tests of this process need memory now and then; what this one needs it would need each time.
        for attempt in 0..<3 where growth >= bound {
            var source = SyntheticSource(SyntheticFrame(.rgb, width: 20_000, rows: 17_900, depth: 8))
            source.chunk = 1 << 20
            var largest = before
            let image = try TestImage.recorder.record(
                &source, to: folder.path("\(attempt).tif"), tags: TestImage.tags, compression: .none,
                progress: { rows, _, _ in if rows.isMultiple(of: 50) { largest = max(largest, (try? anonymousMemory()) ?? .max) } })
            #expect(image.size > 1 << 30)
            growth = min(growth, largest - before)
            try FileManager.default.removeItem(atPath: folder.path("\(attempt).tif"))
        }
        #expect(growth < bound)
    }

    /// RssAnon of this process in bytes.
    private func anonymousMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") })
        return try #require(Int(line.filter(\.isNumber))) << 10
    }
}
