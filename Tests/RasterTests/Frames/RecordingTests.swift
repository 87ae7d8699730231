import Foundation
import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("Recording one frame")
struct RecordingTests {
    struct Form: CustomTestStringConvertible, Sendable {
        var kind: FrameKind
        var depth: Int
        var chunk: Int
        var testDescription: String { "\(kind.rawValue), \(depth) bits, reads of \(chunk)" }
    }

    static let forms = [FrameKind.grey, .rgb].flatMap { kind in
        [1, 8, 16].flatMap { depth in [1, 7, 1 << 22].map { Form(kind: kind, depth: depth, chunk: $0) } }
    }

    @Test("The file holds exactly the delivered pixels, and both digests are right", arguments: forms)
    func pixels(_ form: Form) throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(form.kind, width: 83, rows: 61, depth: form.depth)
        var source = SyntheticSource(frame)
        source.chunk = form.chunk
        let image = try TestImage.record(source, to: folder.path("a.tif"))
        try check(image, at: folder.path("a.tif"), rows: ExpectedRows.of(frame))
        #expect(image.warnings.isEmpty)
        #expect(image.geometry.height == 61)
        #expect(image.geometry.depth == (form.kind == .rgb ? max(8, form.depth) : form.depth))
    }

    @Test("Pages of many strips are whole", arguments: [1, 8, 16])
    func manyStrips(depth: Int) throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(.rgb, width: 1001, rows: depth == 1 ? 1200 : 1500, depth: depth)
        let image = try TestImage.record(SyntheticSource(frame), to: folder.path("a.tif"))
        let structure = try TIFFStructure(folder.path("a.tif"))
        #expect(try #require(structure.tags[273]).count > 3)
        #expect(try #require(structure.tags[279]?.max()) <= 1 << 20)
        #expect(try TestImage.sha256sum(folder.path("a.tif")) == image.sha256)
        #expect(TestImage.sha256(structure.pixels) == image.rowsSHA256)
        #expect(structure.pixels.count == image.geometry.height * 1001 * 3 * max(1, depth / 8))
        if depth == 8 { #expect(structure.pixels.elementsEqual(frame.delivered)) }
    }

    @Test("Padding at the end of the rows is left out", arguments: forms)
    func padding(_ form: Form) throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(form.kind, width: 21, rows: 40, depth: form.depth, padding: 5)
        var source = SyntheticSource(frame)
        source.chunk = form.chunk
        let image = try TestImage.record(source, to: folder.path("a.tif"))
        try check(image, at: folder.path("a.tif"), rows: ExpectedRows.of(frame))
    }

    @Test("Padded pages of many strips are whole")
    func paddedStrips() throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(.grey, width: 3001, rows: 1100, depth: 8, padding: 7)
        let image = try TestImage.record(SyntheticSource(frame), to: folder.path("a.tif"))
        let expected = (0..<1100).flatMap { row in (0..<3001).map { frame.byte(row * 3008 + $0) } }
        #expect(image.rowsSHA256 == TestImage.sha256(expected))
        #expect(try TIFFStructure(folder.path("a.tif")).pixels.elementsEqual(expected))
    }

    @Test("A length that is known at the end only is right in the file", arguments: [1, 8, 16])
    func unknownLength(depth: Int) throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(.grey, width: 4003, rows: 777, depth: depth, isKnown: false)
        let image = try TestImage.record(SyntheticSource(frame), to: folder.path("a.tif"))
        #expect(image.geometry.height == 777)
        #expect(image.warnings.isEmpty)
        try check(image, at: folder.path("a.tif"), rows: ExpectedRows.of(frame))
    }

    @Test("Reads of nothing are no end")
    func nothingYet() throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(.grey, width: 100, rows: 20, depth: 8)
        var source = SyntheticSource(frame)
        source.chunk = 150
        source.emptyReadEvery = 2
        let image = try TestImage.record(source, to: folder.path("a.tif"))
        try check(image, at: folder.path("a.tif"), rows: ExpectedRows.of(frame))
    }

    @Test("Progress counts whole rows up to the last, on the caller's thread; the start is told once")
    func progress() throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(.rgb, width: 100, rows: 20, depth: 8)
        var source = SyntheticSource(frame)
        source.chunk = 450
        var seen: [Int] = []
        var starts: [FrameParameters] = []
        _ = try TestImage.recorder.record(
            &source, to: folder.path("a.tif"), tags: TestImage.tags, compression: .none, started: { starts.append($0) },
            progress: { rows, total, bytes in
                seen.append(rows)
                #expect(total == 20)
                #expect(bytes / 300 == rows)
            })
        #expect(starts == [frame.parameters])
        // Reads of 450 bytes complete one or two rows of 300 each.
        #expect(seen == [1, 3, 4, 6, 7, 9, 10, 12, 13, 15, 16, 18, 19, 20])
    }

    private func check(_ image: RecordedImage, at path: String, rows: [UInt8]) throws {
        let structure = try TIFFStructure(path)
        #expect(structure.pixels.elementsEqual(rows))
        #expect(structure.directories == 1)
        #expect(image.rowsSHA256 == TestImage.sha256(rows))
        #expect(try TIFFReader.rowsSHA256(of: path) == image.rowsSHA256)
        #expect(image.sha256 == (try TestImage.sha256sum(path)))
        #expect(image.size == (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int))
        let information = try Shell.run("tiffinfo", [path])
        #expect(information.status == 0)
        #expect(information.errors == "")
    }
}
