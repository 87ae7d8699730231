import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("Colour in three passes")
struct PassTests {
    struct Form: CustomTestStringConvertible, Sendable {
        var order: [FrameKind]
        var depth: Int
        var testDescription: String { order.map { String($0.rawValue.prefix(1)) }.joined() + " \(depth) bits" }
    }

    static let orders: [[FrameKind]] = [
        [.red, .green, .blue], [.red, .blue, .green], [.green, .red, .blue], [.green, .blue, .red], [.blue, .red, .green],
        [.blue, .green, .red],
    ]
    static let forms = orders.flatMap { order in [1, 8, 16].map { Form(order: order, depth: $0) } }

    @Test("Passes in any order become one image of interleaved samples", arguments: forms)
    func merged(_ form: Form) throws {
        let frames = passes(form.order, depth: form.depth)
        var source = source(frames)
        source.chunk = 1001
        try check(source, rows: ExpectedRows.ofPasses(frames))
    }

    @Test("Passes of many blocks, padded, are whole", arguments: [8, 16])
    func manyBlocks(depth: Int) throws {
        let frames = passes([.green, .blue, .red], depth: depth, width: 2003, rows: 701, padding: 3)
        let image = try check(source(frames), rows: ExpectedRows.ofPasses(frames))
        #expect(image.geometry.samples == 3)
        #expect(image.geometry.depth == depth)
        #expect(image.warnings.isEmpty)
    }

    @Test("Passes of unknown and different lengths give the rows that all have, with a warning")
    func differentLengths() throws {
        var frames = passes([.red, .green, .blue], depth: 8, isKnown: false)
        frames[1].bytes -= 7 * frames[1].parameters.bytesPerRow
        let image = try check(source(frames), rows: ExpectedRows.ofPasses(frames))
        #expect(image.geometry.height == 33)
        #expect(image.warnings.map(\.code) == [.fewerRows])
    }

    @Test("Progress goes from the first pass to the last without a step back")
    func progress() throws {
        let folder = try ScratchFolder()
        var source = source(passes([.red, .green, .blue], depth: 8))
        source.chunk = 60
        var seen: [Int] = []
        var starts = 0
        _ = try TestImage.recorder.record(
            &source, to: folder.path("a.tif"), tags: TestImage.tags, compression: .none, started: { _ in starts += 1 },
            progress: { rows, _, _ in seen.append(rows) })
        #expect(starts == 1)
        #expect(seen == seen.sorted())
        #expect(seen.last == 40)
    }

    @Test("A pass that misses is refused, and leaves no file", arguments: [1, 2])
    func missing(count: Int) throws {
        var frames = Array(passes([.red, .green, .blue], depth: 8).prefix(count))
        frames[count - 1].parameters.isLast = true
        let reason = "a colour image of \(count) passes instead of 3"
        try refuse(source(frames), because: reason)
    }

    @Test("The same pass twice is refused")
    func twice() throws {
        let frames = passes([.red, .red, .blue], depth: 8)
        try refuse(source(frames), because: "the red pass twice")
    }

    @Test("Another kind of frame among the passes is refused")
    func otherKind() throws {
        var frames = passes([.red, .green, .blue], depth: 8)
        frames[1] = SyntheticFrame(.grey, width: 57, rows: 40, depth: 8)
        try refuse(source(frames), because: "a frame of kind grey among three colour passes")
    }

    @Test("Passes of different widths are refused")
    func widths() throws {
        var frames = passes([.red, .green, .blue], depth: 8)
        frames[2] = SyntheticFrame(.blue, width: 58, rows: 40, depth: 8)
        try refuse(source(frames), because: "colour passes of 57 pixels of 8 bits and of 58 pixels of 8 bits")
    }

    @Test("Passes without rows are an empty image")
    func empty() throws {
        let folder = try ScratchFolder()
        var frames = passes([.red, .green, .blue], depth: 8)
        frames[2].bytes = 3
        let problem = try #require(throws: Problem.self) { try TestImage.record(source(frames), to: folder.path("a.tif")) }
        #expect(problem.code == .imageEmpty)
    }

    private func passes(
        _ order: [FrameKind], depth: Int, width: Int = 57, rows: Int = 40, padding: Int = 0, isKnown: Bool = true
    ) -> [SyntheticFrame] {
        order.enumerated().map { index, kind in
            SyntheticFrame(kind, width: width, rows: rows, depth: depth, padding: padding, isKnown: isKnown, isLast: index == 2)
        }
    }

    private func source(_ frames: [SyntheticFrame]) -> SyntheticSource {
        var source = SyntheticSource()
        source.frames = frames
        return source
    }

    @discardableResult
    private func check(_ source: SyntheticSource, rows: [UInt8]) throws -> RecordedImage {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        let image = try TestImage.record(source, to: path)
        #expect(try TIFFStructure(path).pixels.elementsEqual(rows))
        #expect(image.rowsSHA256 == TestImage.sha256(rows))
        #expect(try TestImage.sha256sum(path) == image.sha256)
        #expect(try Shell.run("ls", ["-A", folder.path]).text == "a.tif\n")
        return image
    }

    private func refuse(_ source: SyntheticSource, because reason: String) throws {
        let folder = try ScratchFolder()
        let problem = try #require(throws: Problem.self) { try TestImage.record(source, to: folder.path("a.tif")) }
        #expect(problem.code == .frameUnsupported)
        #expect(problem.parameters["reason"] == reason)
        #expect(try Shell.run("ls", ["-A", folder.path]).text == "")
    }
}
