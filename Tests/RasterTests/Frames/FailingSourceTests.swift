import Foundation
import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("Sources that fail, are cancelled, or lie")
struct FailingSourceTests {
    static let points = [0, 1, 1 << 20, (1 << 20) + 1, 9_999_999]

    @Test("What the source throws arrives unchanged, and what was written stays for whoever sets it aside", arguments: points)
    func thrown(after: Int) throws {
        let folder = try ScratchFolder()
        var source = SyntheticSource(SyntheticFrame(.rgb, width: 1000, rows: 4000, depth: 8))
        let jam = Problem(.feederJammed, ["scanner": "flatbed-1"])
        source.failure = (after, jam)
        let problem = try #require(throws: Problem.self) { try TestImage.record(source, to: folder.path("a.tif")) }
        #expect(problem == jam)
        #expect(try Shell.run("ls", ["-A", folder.path]).text == "a.tif\n")
    }

    @Test("Half an image is a file that any reader opens, with every row that came", arguments: [1_500_000, 7_000_000])
    func half(after: Int) throws {
        let folder = try ScratchFolder()
        var source = SyntheticSource(SyntheticFrame(.rgb, width: 1000, rows: 4000, depth: 8))
        source.chunk = 1000
        source.failure = (after, Problem(.feederJammed, ["scanner": "flatbed-1"]))
        #expect(throws: Problem.self) { try TestImage.record(source, to: folder.path("a.tif")) }
        let information = try Shell.run("tiffinfo", [folder.path("a.tif")])
        #expect(information.errors == "")
        #expect(information.text.contains("Image Length: \(after / 3000)\n"))
    }

    @Test("A source that cannot start leaves no file")
    func start() throws {
        let folder = try ScratchFolder()
        let problem = try #require(throws: Problem.self) { try TestImage.record(SyntheticSource(), to: folder.path("a.tif")) }
        #expect(problem.code == .feederEmpty)
        #expect(try Shell.run("ls", ["-A", folder.path]).text == "")
    }

    @Test("A failure in the second pass leaves neither file nor spool")
    func secondPass() throws {
        let folder = try ScratchFolder()
        let source = SyntheticSource(SyntheticFrame(.red, width: 100, rows: 100, depth: 8, isLast: false))
        let problem = try #require(throws: Problem.self) { try TestImage.record(source, to: folder.path("a.tif")) }
        #expect(problem.code == .feederEmpty)
        #expect(try Shell.run("ls", ["-A", folder.path]).text == "")
    }

    @Test("A cancelled recording ends in the middle of the page, and no file stays")
    func cancelled() throws {
        let folder = try ScratchFolder()
        var source = SyntheticSource(SyntheticFrame(.rgb, width: 1000, rows: 4000, depth: 8))
        var rowsSoFar = 0
        let problem = try #require(throws: Problem.self) {
            try TestImage.recorder.record(
                &source, to: folder.path("a.tif"), tags: TestImage.tags, compression: .none,
                progress: { rows, _, _ in rowsSoFar = rows }, isCancelled: { rowsSoFar >= 1000 })
        }
        #expect(problem == Problem(.scanCancelled, ["scanner": "flatbed-1"]))
        #expect((1000..<1100).contains(rowsSoFar))
        #expect(try Shell.run("ls", ["-A", folder.path]).text == "")
    }

    @Test("A source that has nothing can be cancelled")
    func cancelledWaiting() throws {
        let folder = try ScratchFolder()
        var source = SyntheticSource(SyntheticFrame(.grey, width: 10, rows: 10, depth: 8))
        source.emptyReadEvery = 1
        var asked = 0
        let problem = try #require(throws: Problem.self) {
            try TestImage.recorder.record(
                &source, to: folder.path("a.tif"), tags: TestImage.tags, compression: .none,
                isCancelled: {
                    asked += 1
                    return asked > 5
                })
        }
        #expect(problem.code == .scanCancelled)
        #expect(source.reads == 5)
    }

    @Test("A number of bytes that cannot be is a problem, not a crash", arguments: [-1, Int.min, Int.max, 101])
    func falseCount(count: Int) throws {
        let folder = try ScratchFolder()
        var source = SyntheticSource(SyntheticFrame(.grey, width: 1 << 20, rows: 1, depth: 8))
        source.falseCount = count == 101 ? (1 << 20) + 1 : count
        let problem = try #require(throws: Problem.self) { try TestImage.record(source, to: folder.path("a.tif")) }
        #expect(problem.code == .internalFailure)
    }

    @Test("No thread outlives a recording that failed")
    func threads() throws {
        let folder = try ScratchFolder()
        var source = SyntheticSource(SyntheticFrame(.grey, width: 1000, rows: 2000, depth: 8))
        source.failure = (1_500_000, Problem(.scanCancelled))
        for _ in 0..<60 { #expect(throws: Problem.self) { try TestImage.record(source, to: folder.path("a.tif")) } }
        let names = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")
            .compactMap { try? String(contentsOfFile: "/proc/self/task/\($0)/comm", encoding: .utf8) }
        // Other tests record at the same time; 60 leaks of two threads each would be more.
        #expect(names.filter { $0.hasPrefix("platen-") }.count < 60)
    }
}
