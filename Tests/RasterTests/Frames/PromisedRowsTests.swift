import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("Drivers that do not deliver what they promised")
struct PromisedRowsTests {
    @Test("Fewer rows are kept, the file's length is theirs, and there is a warning")
    func fewer() throws {
        let (image, structure) = try record { $0.parameters.rows = 900 }
        #expect(image.warnings.map(\.code) == [.fewerRows])
        #expect(image.warnings.first?.sentence == "The driver promised 900 rows and delivered 600.")
        #expect(structure.number(257) == 600)
    }

    @Test("More rows are all kept, over the end of the last strip, and there is a warning")
    func more() throws {
        let (image, structure) = try record { $0.parameters.rows = 10 }
        #expect(image.warnings.map(\.code) == [.moreRows])
        #expect(structure.number(257) == 600)
        #expect(try #require(structure.tags[273]).count == 3)
    }

    @Test("More rows than none promised are kept")
    func moreThanNone() throws {
        let (image, _) = try record { $0.parameters.rows = 0 }
        #expect(image.warnings.map(\.code) == [.moreRows])
    }

    @Test("A row that is cut off is left out, with a warning")
    func incomplete() throws {
        let (image, structure) = try record { $0.bytes += 1_234 }
        #expect(image.warnings.map(\.code) == [.incompleteRow])
        #expect(structure.number(257) == 600)
    }

    @Test("A cut-off row of a short page gives both warnings")
    func incompleteAndFewer() throws {
        let (image, _) = try record {
            $0.bytes += 1_234
            $0.parameters.rows = 601
        }
        #expect(image.warnings.map(\.code) == [.fewerRows, .incompleteRow])
    }

    @Test("An absurd promise makes no trouble", arguments: [Int.max, Int.max / 4_000, -5])
    func absurd(rows: Int) throws {
        let folder = try ScratchFolder()
        var frame = SyntheticFrame(.grey, width: 10, rows: 3, depth: 8)
        frame.parameters.rows = rows
        // So many rows fit on no disk.
        let expected: ProblemCode? = rows > 0 ? .storageFull : nil
        do throws(Problem) {
            let image = try TestImage.record(SyntheticSource(frame), to: folder.path("a.tif"))
            #expect(expected == nil)
            #expect(image.geometry.height == 3)
        } catch {
            #expect(error.code == expected)
        }
    }

    @Test("An image without a whole row is a problem, and leaves no file", arguments: [0, 999])
    func empty(bytes: Int) throws {
        let folder = try ScratchFolder()
        var frame = SyntheticFrame(.grey, width: 1000, rows: 3, depth: 8)
        frame.bytes = bytes
        let problem = try #require(throws: Problem.self) { try TestImage.record(SyntheticSource(frame), to: folder.path("a.tif")) }
        #expect(problem.code == .imageEmpty)
        #expect(problem.sentence == "flatbed-1 sent an image without rows.")
        #expect(try Shell.run("ls", ["-A", folder.path]).text == "")
    }

    /// Records 600 rows of 4000 bytes, changed by `change`, and checks that they are all there.
    private func record(_ change: (inout SyntheticFrame) -> Void) throws -> (RecordedImage, TIFFStructure) {
        let folder = try ScratchFolder()
        var frame = SyntheticFrame(.grey, width: 4_000, rows: 600, depth: 8)
        change(&frame)
        let path = folder.path("a.tif")
        let image = try TestImage.record(SyntheticSource(frame), to: path)
        let structure = try TIFFStructure(path)
        let expected = frame.delivered.prefix(600 * 4_000)
        #expect(structure.pixels.elementsEqual(expected))
        #expect(image.rowsSHA256 == TestImage.sha256(Array(expected)))
        #expect(image.geometry.height == 600)
        #expect(try TestImage.sha256sum(path) == image.sha256)
        #expect(try Shell.run("tiffinfo", [path]).errors == "")
        return (image, structure)
    }
}
