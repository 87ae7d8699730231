import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("Sheets that are longer than the maximum length")
struct MaximumRowsTests {
    static let forms = [FrameKind.grey, .rgb].flatMap { kind in [1, 8, 16].map { (kind, $0) } }

    @Test("End at the maximum, with the rows before it whole and a warning", arguments: forms, [nil, 900, 300])
    func longer(form: (kind: FrameKind, depth: Int), promised: Int?) throws {
        var frame = SyntheticFrame(form.kind, width: 43, rows: 900, depth: form.depth, isKnown: false)
        frame.parameters.rows = promised
        for compression in MasterCompression.allCases where TestImage.fits(compression, form.kind, depth: form.depth) {
            let image = try record(frame, maximum: 610, compression)
            #expect(image.geometry.height == 610)
            #expect(image.warnings.map(\.code) == [.lengthLimitReached])
            let sentence = "The sheet is longer than the profile's maximum length: the image ends there, after 610 rows."
            #expect(image.warnings.first?.sentence == sentence)
            var kept = frame
            kept.bytes = 610 * frame.parameters.bytesPerRow
            #expect(image.rowsSHA256 == TestImage.sha256(ExpectedRows.of(kept)))
        }
    }

    @Test("No row beyond the first after the maximum is read", arguments: [1, 610, 1 << 20])
    func stops(chunk: Int) throws {
        let folder = try ScratchFolder()
        // An endless sheet: a source that is read on would never end.
        var frame = SyntheticFrame(.grey, width: 10, rows: 20, depth: 8, isKnown: false)
        frame.bytes = .max / 2
        var source = SyntheticSource(frame)
        source.chunk = chunk
        source.emptyReadEvery = chunk == 1 ? nil : 2
        let recorder = ImageRecorder(scanner: "a", maximumRows: 20)
        let image = try recorder.record(&source, to: folder.path("a.tif"), tags: TestImage.tags, compression: .none)
        #expect(image.geometry.height == 20)
        #expect(source.delivered > 200 && source.delivered <= 210)
    }

    @Test("A sheet that ends at the maximum, before it or within a row before it has no such warning", arguments: [nil, 610])
    func notLonger(promised: Int?) throws {
        for (bytes, height, codes) in [
            (610 * 1003, 610, []), (600 * 1003 + 7, 600, [CaptureWarning.Code.incompleteRow]),
        ] as [(Int, Int, [CaptureWarning.Code])] {
            var frame = SyntheticFrame(.grey, width: 1003, rows: 610, depth: 8)
            frame.parameters.rows = promised
            frame.bytes = bytes
            let image = try record(frame, maximum: 610, .none)
            #expect(image.geometry.height == height)
            #expect(image.warnings.map(\.code) == (promised != nil && height < 610 ? [.fewerRows] : []) + codes)
        }
    }

    @Test("A sheet that goes on for less than a row is longer, too")
    func byPartOfRow() throws {
        var frame = SyntheticFrame(.grey, width: 1003, rows: 610, depth: 8, isKnown: false)
        frame.bytes += 1
        #expect(try record(frame, maximum: 610, .none).warnings.map(\.code) == [.lengthLimitReached])
    }

    @Test("The maximum may fall on the end of a strip, or be one row")
    func edges() throws {
        // Strips of 262 rows of 4000 bytes.
        let frame = SyntheticFrame(.grey, width: 4000, rows: 600, depth: 8, isKnown: false)
        for maximum in [1, 262, 524] {
            let image = try record(frame, maximum: maximum, .deflate)
            #expect(image.geometry.height == maximum)
            #expect(image.warnings.map(\.code) == [.lengthLimitReached])
            #expect(image.rowsSHA256 == TestImage.sha256(frame.delivered.prefix(maximum * 4000)))
        }
        #expect(try record(frame, maximum: 0, .none).geometry.height == 1)
    }

    @Test("Padded rows are counted as rows")
    func padded() throws {
        let frame = SyntheticFrame(.grey, width: 21, rows: 90, depth: 8, padding: 5)
        let image = try record(frame, maximum: 40, .none)
        var kept = frame
        kept.bytes = 40 * 26
        #expect(image.rowsSHA256 == TestImage.sha256(ExpectedRows.of(kept)))
        #expect(image.warnings.map(\.code) == [.lengthLimitReached])
    }

    @Test("Of three passes all are read to their end, and the first rows are kept")
    func passes() throws {
        let folder = try ScratchFolder()
        let frames = [FrameKind.red, .green, .blue].map { SyntheticFrame($0, width: 55, rows: 90, depth: 8, isLast: $0 == .blue) }
        let image = try TestImage.record(
            SyntheticSource(frames[0], frames[1], frames[2]), to: folder.path("a.tif"), recorder: ImageRecorder(scanner: "a", maximumRows: 40))
        #expect(image.geometry.height == 40)
        #expect(image.warnings.map(\.code) == [.lengthLimitReached])
        #expect(image.rowsSHA256 == TestImage.sha256(ExpectedRows.ofPasses(frames).prefix(40 * 165)))
    }

    @Test("A cancel that comes while the end is sought ends the recording")
    func cancelled() throws {
        let folder = try ScratchFolder()
        var source = SyntheticSource(SyntheticFrame(.grey, width: 10, rows: 30, depth: 8))
        source.chunk = 10
        var rows = 0
        let problem = try #require(throws: Problem.self) {
            try ImageRecorder(scanner: "a", maximumRows: 20).record(
                &source, to: folder.path("a.tif"), tags: TestImage.tags, compression: .none, progress: { done, _, _ in rows = done },
                isCancelled: { rows == 20 })
        }
        #expect(problem.code == .scanCancelled)
    }

    private func record(_ frame: SyntheticFrame, maximum: Int, _ compression: MasterCompression) throws -> RecordedImage {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        let recorder = ImageRecorder(scanner: "a", maximumRows: maximum)
        let image = try TestImage.record(SyntheticSource(frame), to: path, recorder: recorder, compression: compression)
        #expect(try TIFFReader.rowsSHA256(of: path) == image.rowsSHA256)
        #expect(try TestImage.sha256sum(path) == image.sha256)
        #expect(try Shell.run("tiffinfo", [path]).errors == "")
        return image
    }
}
