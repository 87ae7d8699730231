import PlatenModel
import TestSupport
import Testing

@testable import Raster

@Suite("Classic TIFF and BigTIFF")
struct FormatTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var rows: Int?
        var maximum: Int?
        var isBig: Bool
        var compression = MasterCompression.none
        var testDescription: String { "\(rows.map(String.init) ?? "unknown") rows, at most \(maximum.map(String.init) ?? "unknown")" }
    }

    static let cases = [
        // Rows of 30,000 bytes: 130,000 of them are the 3.9 GB.
        Case(rows: 130_000, maximum: nil, isBig: false),
        Case(rows: 130_001, maximum: nil, isBig: true),
        Case(rows: .max, maximum: nil, isBig: true),
        Case(rows: 10, maximum: 1_000_000, isBig: false),
        Case(rows: nil, maximum: 130_000, isBig: false),
        Case(rows: nil, maximum: 130_001, isBig: true),
        // What comes beyond the maximum is not kept, so it needs no offsets, however much is promised.
        Case(rows: .max, maximum: 130_000, isBig: false),
        Case(rows: 200_000, maximum: 130_001, isBig: true),
        // How far a page can be compressed shows at its end, when it is too late.
        Case(rows: 130_000, maximum: nil, isBig: false, compression: .lzw),
        Case(rows: 130_001, maximum: nil, isBig: true, compression: .deflate),
        Case(rows: nil, maximum: 130_001, isBig: true, compression: .deflate),
        // Ten metres at 600 rows an inch are 236,220 rows.
        Case(rows: nil, maximum: nil, isBig: true),
    ]

    @Test("Offsets have 64 bits exactly where 3.9 GB of pixels may come", arguments: cases)
    func choice(_ one: Case) {
        let plan = ImagePlan(
            layout: ImageLayout(width: 10_000, samples: 3, depth: 8), rows: one.rows, maximumRows: one.maximum, tags: TestImage.tags,
            compression: one.compression)
        #expect(plan.isBig == one.isBig)
    }

    @Test("Office pages of unknown length stay classic: ten metres are looked ahead, no more")
    func unknownOfficePage() {
        var plan = ImagePlan(
            layout: ImageLayout(width: 2_550, samples: 3, depth: 8), rows: nil, maximumRows: nil, tags: TestImage.tags, compression: .none)
        #expect(!plan.isBig)
        plan.tags.resolutionX = nil
        plan.tags.resolutionY = nil
        #expect(!plan.isBig)
    }

    @Test("A BigTIFF has its digest and rows right, and tools read it")
    func bigFile() throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        let frame = SyntheticFrame(.rgb, width: 777, rows: 905, depth: 8, isKnown: false)
        let image = try TestImage.record(SyntheticSource(frame), to: path, recorder: ImageRecorder(scanner: "a", maximumRows: 10_000_000))
        let structure = try TIFFStructure(path)
        #expect(structure.isBig)
        #expect(structure.pixels.elementsEqual(ExpectedRows.of(frame)))
        #expect(structure.text(42016) == "7c1b2f0e5d0a4f3b9a550123456789ab")
        #expect(try TestImage.sha256sum(path) == image.sha256)
        #expect(try Shell.run("tiffinfo", [path]).errors == "")
        #expect(try TIFFReader.rowsSHA256(of: path) == image.rowsSHA256)
    }

    @Test("The digest of a page of known length needs no second reading; of another length it does", arguments: [-1, 0, 1])
    func prediction(difference: Int) throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(.grey, width: 1001, rows: 3001, depth: 8)
        let written = try run(frame, promised: 3001 + difference, to: folder.path("a.tif"))
        #expect((written.digest == nil) == (difference != 0))
        if let digest = written.digest { #expect(try TestImage.sha256sum(folder.path("a.tif")) == digest) }
    }

    private func run(_ frame: SyntheticFrame, promised: Int?, to path: String) throws -> TIFFEncoder.Written {
        let file = try OpenFile.create(path)
        var source = SyntheticSource(frame)
        var reader = FrameReader(frame: try source.startFrame(), scanner: "a")
        let plan = ImagePlan(
            layout: ImageLayout(of: frame.parameters), rows: promised, maximumRows: nil, tags: TestImage.tags, compression: .none)
        let observer = RecordingObserver(progress: { _, _, _ in }, isCancelled: { false })
        let stages = try StageLine(layout: plan.layout, FileStage(file: file, plan: plan))
        _ = try stages.read { block throws(Problem) in try reader.fill(&block, from: &source, observer: observer) }
        let written = try stages.outputs()
        return try #require(written)
    }
}
