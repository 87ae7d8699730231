import Foundation
import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("Masters of every kind of sample and compression")
struct CompressionTests {
    struct Form: Sendable, CustomTestStringConvertible {
        var kind: FrameKind
        var depth: Int
        var compression: MasterCompression
        var testDescription: String { "\(kind == .red ? "three passes" : kind.rawValue), \(depth) bits, \(compression.rawValue)" }

        var fits: Bool { TestImage.fits(compression, kind, depth: depth) }
        var imageDepth: Int { kind == .grey ? depth : max(8, depth) }

        var frames: [SyntheticFrame] {
            let kinds = kind == .red ? [FrameKind.blue, .red, .green] : [kind]
            return kinds.map { SyntheticFrame($0, width: 83, rows: 61, depth: depth, isLast: $0 == kinds.last) }
        }
    }

    static let forms = [FrameKind.grey, .rgb, .red].flatMap { kind in
        [1, 8, 16].flatMap { depth in MasterCompression.allCases.map { Form(kind: kind, depth: depth, compression: $0) } }
    }

    @Test("hold exactly the delivered pixels by the word of libtiff's own tools, and both digests are right", arguments: forms.filter(\.fits))
    func pixels(_ form: Form) throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        let frames = form.frames
        let image = try TestImage.record(source(frames), to: path, compression: form.compression)
        let expected = form.kind == .red ? ExpectedRows.ofPasses(frames) : ExpectedRows.of(frames[0])
        #expect(image.warnings.isEmpty)
        #expect(image.rowsSHA256 == TestImage.sha256(expected))
        #expect(try TIFFReader.rowsSHA256(of: path) == image.rowsSHA256)
        #expect(try TestImage.sha256sum(path) == image.sha256)
        #expect(image.size == (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int))
        // What libtiff's tools decode is the same again, without any compression.
        let plain = folder.path("plain.tif")
        #expect(try Shell.run("tiffcp", ["-c", "none", "-r", "100", path, plain]).errors == "")
        #expect(try TIFFStructure(plain).pixels == Data(expected))
        let reference = folder.path("reference.tif")
        _ = try TestImage.record(source(frames), to: reference)
        // Told to, it goes on to the pixels where it has found another compression, and is content with that.
        let comparison = try Shell.run("tiffcmp", ["-t", path, reference])
        #expect(comparison.status == 0 && comparison.errors == "")
        let differences = Set(comparison.text.split(separator: "\n").map { $0.prefix(while: \.isLetter) })
        // libtiff takes an uncompressed strip for many small ones.
        #expect(differences.isSubset(of: ["Compression", "Predictor", "RowsPerStrip"]), "\(comparison.text)")
        #expect(try TIFFStructure(path).tags[278] == TIFFStructure(reference).tags[278])
    }

    @Test("of several strips are whole, and their blocks reach the digest as they came", arguments: MasterCompression.allCases, [1, 8, 16])
    func strips(_ compression: MasterCompression, depth: Int) throws {
        let kind = depth == 1 ? FrameKind.grey : .rgb
        guard TestImage.fits(compression, kind, depth: depth) else { return }
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        // Strips of a megabyte. The predictor computes differences in place: were they those of the block, the digest would tell.
        let frame = SyntheticFrame(kind, width: depth == 1 ? 8000 : 1000, rows: depth == 16 ? 370 : depth == 8 ? 720 : 2200, depth: depth)
        let image = try TestImage.record(SyntheticSource(frame), to: path, compression: compression)
        #expect(try TIFFStructure(path).tags[273]?.count == 3)
        #expect(image.rowsSHA256 == TestImage.sha256(frame.delivered))
        #expect(try TIFFReader.rowsSHA256(of: path) == image.rowsSHA256)
        #expect(try TestImage.sha256sum(path) == image.sha256)
        let plain = folder.path("plain.tif")
        #expect(try Shell.run("tiffcp", ["-c", "none", path, plain]).errors == "")
        #expect(try TestImage.sha256(TIFFStructure(plain).pixels) == image.rowsSHA256)
    }

    @Test("say how they are stored, to every tool without a complaint", arguments: forms.filter(\.fits))
    func tags(_ form: Form) throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        _ = try TestImage.record(source(form.frames), to: path, compression: form.compression)
        let structure = try TIFFStructure(path)
        #expect(structure.directories == 1)
        #expect(structure.number(259) == [.none: 1, .lzw: 5, .deflate: 8, .group4: 4][form.compression])
        let hasPredictor = [.lzw, .deflate].contains(form.compression) && form.imageDepth > 1
        #expect(structure.number(317) == (hasPredictor ? 2 : nil))
        for (tool, arguments) in [("tiffinfo", ["-D", path]), ("tiffdump", [path])] {
            let answer = try Shell.run(tool, arguments)
            #expect(answer.status == 0)
            #expect(answer.errors == "")
        }
        let names = [MasterCompression.none: "Uncompressed", .lzw: "LZW", .deflate: "Adobe Deflate", .group4: "T6/Group 4 Fax"]
        let answer = try Shell.run("exiftool", ["-s3", "-a", "-Compression", "-Warning", "-Error", path])
        #expect(answer.text == (names[form.compression] ?? "") + "\n")
    }

    @Test("are refused where the compression cannot hold the samples, before a row is read", arguments: forms.filter { !$0.fits })
    func refused(_ form: Form) throws {
        let folder = try ScratchFolder()
        var frames = source(form.frames)
        let problem = try #require(throws: Problem.self) {
            try TestImage.recorder.record(&frames, to: folder.path("a.tif"), tags: TestImage.tags, compression: form.compression)
        }
        let mode = form.kind == .grey ? ColourMode.grey : .colour
        #expect(problem == UnsuitableCompression(compression: .group4, mode: mode, depth: form.imageDepth).problem)
        #expect(frames.reads == 0)
        #expect(try Shell.run("ls", ["-A", folder.path]).text == "")
    }

    @Test("take less room where there is less to tell", arguments: MasterCompression.allCases)
    func room(_ compression: MasterCompression) throws {
        let folder = try ScratchFolder()
        var frame = SyntheticFrame(.grey, width: 4000, rows: 3000, depth: 1)
        frame.content = .blank
        let image = try TestImage.record(SyntheticSource(frame), to: folder.path("a.tif"), compression: compression)
        #expect((image.size < 100_000) == (compression != .none))
        #expect(image.rowsSHA256 == TestImage.sha256([UInt8](repeating: 0, count: 1_500_000)))
        #expect(try TIFFReader.rowsSHA256(of: folder.path("a.tif")) == image.rowsSHA256)
    }

    @Test("of lengths that nobody knew are whole", arguments: [MasterCompression.lzw, .deflate])
    func unknownLength(_ compression: MasterCompression) throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(.rgb, width: 777, rows: 905, depth: 16, isKnown: false)
        let recorder = ImageRecorder(scanner: "a", maximumRows: 10_000_000)
        let image = try TestImage.record(SyntheticSource(frame), to: folder.path("a.tif"), recorder: recorder, compression: compression)
        #expect(try TIFFStructure(folder.path("a.tif")).isBig)
        #expect(image.geometry.height == 905)
        #expect(image.rowsSHA256 == TestImage.sha256(ExpectedRows.of(frame)))
        #expect(try TIFFReader.rowsSHA256(of: folder.path("a.tif")) == image.rowsSHA256)
        #expect(try TestImage.sha256sum(folder.path("a.tif")) == image.sha256)
    }

    private func source(_ frames: [SyntheticFrame]) -> SyntheticSource {
        var source = SyntheticSource()
        source.frames = frames
        return source
    }
}
