import Foundation
import LinuxSystem
import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("Reading images back")
struct TIFFReaderTests {
    @Test("Rows come in blocks of any size and end once")
    func blocks() throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(.grey, width: 300, rows: 50, depth: 16)
        _ = try TestImage.record(SyntheticSource(frame), to: folder.path("a.tif"))
        var reader = try TIFFReader(folder.path("a.tif"))
        #expect(reader.bytesPerRow == 600)
        #expect(reader.photometric == .blackIsZero)
        #expect(reader.geometry == ImageGeometry(width: 300, height: 50, samples: 1, depth: 16, resolutionX: 300, resolutionY: 600))
        var all: [UInt8] = []
        while true {
            var block = [UInt8](repeating: 0, count: 600 * 7 + 13)
            let rows = try read(&reader, into: &block)
            if rows == 0 { break }
            all += block.prefix(rows * 600)
        }
        #expect(all == ExpectedRows.of(frame))
        var block = [UInt8](repeating: 0, count: 600)
        #expect(try read(&reader, into: &block) == 0)
    }

    @Test("A buffer too small for a row is a problem")
    func smallBuffer() throws {
        let folder = try ScratchFolder()
        _ = try TestImage.record(SyntheticSource(SyntheticFrame(.grey, width: 300, rows: 5, depth: 8)), to: folder.path("a.tif"))
        var reader = try TIFFReader(folder.path("a.tif"))
        var block = [UInt8](repeating: 0, count: 299)
        var problem: Problem?
        do throws(Problem) { _ = try read(&reader, into: &block) } catch { problem = error }
        #expect(problem?.code == .imageUnreadable)
    }

    @Test("Other byte orders, compressions and strips give the same rows", arguments: [["-B"], ["-c", "lzw"], ["-c", "zip"], ["-r", "3"], ["-8"]])
    func otherForms(options: [String]) throws {
        let folder = try ScratchFolder()
        let image = try TestImage.record(SyntheticSource(SyntheticFrame(.rgb, width: 300, rows: 500, depth: 16)), to: folder.path("a.tif"))
        #expect(try Shell.run("tiffcp", options + [folder.path("a.tif"), folder.path("b.tif")]).status == 0)
        #expect(try TIFFReader.rowsSHA256(of: folder.path("b.tif")) == image.rowsSHA256)
    }

    @Test("What is no image of rows here is refused with the reason", arguments: [["-t"], ["-p", "separate"]])
    func refused(options: [String]) throws {
        let folder = try ScratchFolder()
        _ = try TestImage.record(SyntheticSource(SyntheticFrame(.rgb, width: 300, rows: 50, depth: 8)), to: folder.path("a.tif"))
        #expect(try Shell.run("tiffcp", options + [folder.path("a.tif"), folder.path("b.tif")]).status == 0)
        let problem = try #require(throws: Problem.self) { try TIFFReader.rowsSHA256(of: folder.path("b.tif")) }
        #expect(problem.code == .imageUnreadable)
        #expect(problem.parameters["reason"] == "its samples do not lie in strips of rows")
    }

    @Test("What is no TIFF is refused", arguments: ["", "II", "II*\0", "hello, this is no image at all"])
    func noTIFF(text: String) throws {
        let folder = try ScratchFolder()
        let path = try folder.write(text, to: "a.tif")
        let problem = try #require(throws: Problem.self) { try TIFFReader.rowsSHA256(of: path) }
        #expect(problem.code == .imageUnreadable)
        #expect(problem.parameters["path"] == path)
        #expect(problem.parameters["reason"] != "")
    }

    @Test("A folder, and a file that is not there, are refused")
    func noFile() throws {
        let folder = try ScratchFolder()
        for path in [folder.path, folder.path("missing.tif")] {
            let problem = try #require(throws: Problem.self) { try TIFFReader.rowsSHA256(of: path) }
            #expect(problem.code == .imageUnreadable)
        }
    }

    @Test("A file that lost its end is refused, unless only texts behind the pixels are gone", arguments: MasterCompression.allCases)
    func truncated(_ compression: MasterCompression) throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        let frame = SyntheticFrame(.grey, width: compression == .group4 ? 720 : 90, rows: 60, depth: compression == .group4 ? 1 : 8)
        let image = try TestImage.record(SyntheticSource(frame), to: path, compression: compression)
        let structure = try TIFFStructure(path)
        let end = try #require(structure.number(273)) + (try #require(structure.number(279)))
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        for length in stride(from: 0, to: image.size, by: 37) {
            try write(Array(whole.prefix(length)), to: folder.path("\(length).tif"))
            do throws(Problem) {
                #expect(try TIFFReader.rowsSHA256(of: folder.path("\(length).tif")) == image.rowsSHA256)
                #expect(length > end)
            } catch {
                #expect(error.code == .imageUnreadable)
            }
        }
    }

    @Test("Damaged bytes give a problem or other rows, never a crash", arguments: MasterCompression.allCases)
    func damaged(_ compression: MasterCompression) throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        var tags = TestImage.tags
        tags.iccProfile = SampleICCProfile.bytes(space: compression == .group4 ? "GRAY" : "RGB ")
        let frame = SyntheticFrame(compression == .group4 ? .grey : .rgb, width: 20, rows: 10, depth: compression == .group4 ? 1 : 8)
        _ = try TestImage.record(SyntheticSource(frame), to: path, tags: tags, compression: compression)
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        var refused = 0
        for index in whole.indices {
            for value in [UInt8(0), 0x7f, 0xff] {
                var damaged = whole
                damaged[index] = value
                let copy = folder.path("\(index)-\(value).tif")
                try write(damaged, to: copy)
                defer { try? FileDescriptor.remove(copy) }
                do throws(Problem) {
                    _ = try TIFFReader.rowsSHA256(of: copy)
                } catch {
                    #expect(error.code == .imageUnreadable)
                    refused += 1
                }
            }
        }
        #expect(refused > 100)
    }

    @Test("Damage of a fax page, which libtiff mends with rows of its own, is a problem")
    func damagedFax() throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        var frame = SyntheticFrame(.grey, width: 400, rows: 60, depth: 1)
        frame.content = .bars
        let image = try TestImage.record(SyntheticSource(frame), to: path, compression: .group4)
        let structure = try TIFFStructure(path)
        let start = try #require(structure.number(273))
        let count = try #require(structure.number(279))
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        var unnoticed = 0
        for index in start..<start + count {
            var damaged = whole
            damaged[index] ^= 0x10
            let copy = folder.path("\(index).tif")
            try write(damaged, to: copy)
            do throws(Problem) {
                if try TIFFReader.rowsSHA256(of: copy) != image.rowsSHA256 { unnoticed += 1 }
            } catch {
                #expect(error.code == .imageUnreadable)
                #expect(error.parameters["reason"]?.contains("at line") == true)
            }
        }
        // The code has no check: what happens to be another code of the same length stays unnoticed.
        #expect(unnoticed < count / 2, "\(unnoticed) of \(count)")
    }

    /// Unlike Foundation, does not wait for the disk, thousands of times.
    private func write(_ bytes: [UInt8], to path: String) throws {
        try FileDescriptor.create(path, permissions: 0o600).write(bytes.span.bytes, at: 0)
    }

    private func read(_ reader: inout TIFFReader, into block: inout [UInt8]) throws(Problem) -> Int {
        var elements = block.mutableSpan
        var room = elements.mutableBytes
        return try reader.readRows(into: &room)
    }
}
