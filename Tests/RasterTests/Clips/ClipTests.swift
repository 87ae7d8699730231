import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import Raster

@Suite("Images that are cut out of an exposure")
struct ClipTests {
    private static let recorder = ImageRecorder(scanner: "flatbed-1")
    /// Pixels are tenths of a millimetre.
    private static let tags = {
        var tags = TestImage.tags
        (tags.resolutionX, tags.resolutionY) = (254, 254)
        return tags
    }()

    /// Keeps what it sees.
    private struct Keeper: RowObserver {
        private var bytes: [UInt8] = []

        mutating func take(_ rows: RawSpan, count: Int) {
            rows.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }

        consuming func finish() -> [UInt8] { bytes }
    }

    private struct Cut {
        let exposure: WrittenImage
        let clips: [CutImage<[UInt8]>]
        let paths: [String]
    }

    private func cut(_ frames: [ClipFrame], of source: SyntheticSource, in scratch: ScratchFolder) throws -> Cut {
        var source = source
        let file = try ImageFile.create(scratch.path("exposure.tif"), reserving: nil)
        let paths = frames.indices.map { scratch.path("clip-\($0 + 1).tif") }
        let orders = try zip(frames, paths).enumerated().map { index, clip in
            ClipOrder(file: try ImageFile.create(clip.1, reserving: nil), frame: clip.0, number: index + 1, imageUniqueID: "clip\(index)")
        }
        let stage = ClipStage(orders, tags: Self.tags, compression: .none) { _ in Keeper() }
        let (exposure, clips, _) = try Self.recorder.read(
            &source, into: file, tags: Self.tags, compression: .none, first: stage, second: NoStage?.none
        ).complete()
        return Cut(exposure: exposure, clips: try #require(clips), paths: paths)
    }

    /// Pixel by pixel: the bits of one pixel of rows without padding.
    private func pixels(_ rows: [UInt8], _ layout: ImageLayout, _ area: PixelRectangle) -> [[UInt8]] {
        (area.top..<area.top + area.height).map { row in
            (area.left..<area.left + area.width).flatMap { column -> [UInt8] in
                let start = row * layout.bytesPerRow
                guard layout.depth > 1 else { return [rows[start + column / 8] >> UInt8(7 - column % 8) & 1] }
                let size = layout.samples * layout.depth / 8
                return Array(rows[start + column * size..<start + (column + 1) * size])
            }
        }
    }

    private func rows(of path: String) throws -> [UInt8] {
        let reader = try TIFFReader(path)
        var bytes = [UInt8](repeating: 0, count: reader.bytesPerRow * reader.geometry.height)
        var reading = reader
        var done = 0
        while done < bytes.count {
            var span = bytes.mutableSpan
            var all = span.mutableBytes
            var room = all._mutatingExtracting(done..<all.byteCount)
            let count = try reading.readRows(into: &room)
            done += count * reading.bytesPerRow
        }
        return bytes
    }

    @Test(
        "have the very pixels of the exposure, whatever the samples and wherever the frames lie",
        arguments: [(FrameKind.grey, 1), (.grey, 8), (.grey, 16), (.rgb, 8), (.rgb, 16), (.rgb, 1)])
    func pixels(kind: FrameKind, depth: Int) throws {
        let scratch = try ScratchFolder()
        let frame = SyntheticFrame(kind, width: 203, rows: 3001, depth: depth, padding: 3)
        let frames = [
            ClipFrame(x: 0, y: 0, width: 20.3, height: 300.1), ClipFrame(x: 0.1, y: 0.1, width: 0.9, height: 0.7),
            ClipFrame(x: 1.6, y: 250, width: 18.7, height: 50), ClipFrame(x: 13.3, y: 299.9, width: 0.1, height: 0.1),
        ]
        let cut = try cut(frames, of: SyntheticSource(frame), in: scratch)
        let layout = ImageLayout(of: frame.parameters)
        let all = ExpectedRows.of(frame)
        #expect(try rows(of: scratch.path("exposure.tif")) == all)
        for (index, (clip, path)) in zip(cut.clips, cut.paths).enumerated() {
            let area = try #require(clip.rectangle)
            let image = try clip.result.get()
            #expect(image.geometry.width == area.width && image.geometry.height == area.height && image.warnings.isEmpty)
            let own = ImageLayout(width: area.width, samples: layout.samples, depth: layout.depth)
            let bytes = try rows(of: path)
            let whole = PixelRectangle(left: 0, top: 0, width: area.width, height: area.height)
            #expect(pixels(bytes, own, whole) == pixels(all, layout, area), "clip \(index + 1)")
            #expect(image.rowsSHA256 == TestImage.sha256(bytes))
            #expect(clip.observation == bytes)
            #expect(try image.makeDurable() == TestImage.sha256sum(path))
        }
        #expect(cut.clips.map(\.rectangle).first == PixelRectangle(left: 0, top: 0, width: 203, height: 3001))
    }

    @Test("that touch share no pixel and leave none out, whatever the resolution", arguments: [75.0, 300, 299.97, 1200])
    func touching(resolution: Double) {
        let frames = (0..<7).map {
            PixelRectangle(ClipFrame(x: Double($0) * 11.37, y: 0, width: 11.37, height: 1), horizontal: resolution, vertical: 300)
        }
        for (left, right) in zip(frames, frames.dropFirst()) { #expect(left.left + left.width == right.left) }
    }

    @Test("are told where they end with the exposure, or lie beyond it, and the exposure is kept")
    func beyond() throws {
        let scratch = try ScratchFolder()
        let frame = SyntheticFrame(.grey, width: 100, rows: 50, depth: 8)
        let frames = [
            ClipFrame(x: 0, y: 4, width: 5, height: 10), ClipFrame(x: 0, y: 6, width: 5, height: 5), ClipFrame(x: 10, y: 0, width: 5, height: 5),
            ClipFrame(x: 8, y: 0, width: 5, height: 5),
        ]
        let cut = try cut(frames, of: SyntheticSource(frame), in: scratch)
        #expect(cut.exposure.geometry.height == 50)
        let short = try cut.clips[0].result.get()
        #expect(short.geometry.height == 10)
        #expect(short.warnings == [CaptureWarning(code: .fewerRows, sentence: "The exposure ends within the clip: it has 10 rows of 100.")])
        for (index, wanted) in [(1, "5 × 11 mm"), (2, "15 × 5 mm")] {
            guard case .failure(let problem) = cut.clips[index].result else {
                Issue.record("clip \(index + 1) is beyond the exposure")
                continue
            }
            #expect(problem.code == .clipOutside && problem.parameters == ["clip": String(index + 1), "wanted": wanted, "image": "10 × 5 mm"])
            #expect(!FileManager.default.fileExists(atPath: cut.paths[index]))
        }
        #expect(try cut.clips[3].result.get().geometry.width == 20)
    }

    @Test("are gone where the exposure fails in the middle")
    func failure() throws {
        let scratch = try ScratchFolder()
        var source = SyntheticSource(SyntheticFrame(.grey, width: 100, rows: 5000, depth: 8))
        let isCancelled: () -> Bool = { true }
        let file = try ImageFile.create(scratch.path("exposure.tif"), reserving: nil)
        let order = ClipOrder(
            file: try ImageFile.create(scratch.path("clip.tif"), reserving: nil), frame: ClipFrame(x: 0, y: 0, width: 5, height: 5), number: 1,
            imageUniqueID: "clip")
        let stage = ClipStage([order], tags: Self.tags, compression: .none) { _ in Keeper() }
        let problem = #expect(throws: Problem.self) {
            _ = try Self.recorder.read(
                &source, into: file, tags: Self.tags, compression: .none, first: stage, second: NoStage?.none, isCancelled: isCancelled
            ).complete()
        }
        #expect(problem?.code == .scanCancelled)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    }
}
