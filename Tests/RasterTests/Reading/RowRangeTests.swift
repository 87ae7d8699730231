import Foundation
import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("Reading some rows of an image")
struct RowRangeTests {
    /// Rows of 4000 bytes, 262 a strip; four strips, the last of 14 rows.
    private static let frame = SyntheticFrame(.grey, width: 4000, rows: 800, depth: 8)
    private static let bilevel = SyntheticFrame(.grey, width: 32_000, rows: 800, depth: 1)

    private static func frame(_ compression: MasterCompression) -> SyntheticFrame { compression == .group4 ? bilevel : frame }

    /// A folder with the image `a.tif`. Readers have it open: they do not mind when the folder goes.
    private func record(_ compression: MasterCompression) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        _ = try TestImage.record(SyntheticSource(Self.frame(compression)), to: folder.path("a.tif"), compression: compression)
        return folder
    }

    @Test("gives these rows, wherever they begin and end, in any order", arguments: MasterCompression.allCases)
    func ranges(_ compression: MasterCompression) throws {
        let folder = try record(compression)
        var reader = try TIFFReader(folder.path("a.tif"))
        for range in [500..<530, 0..<3, 260..<265, 262..<263, 261..<262, 799..<800, 0..<1, 523..<787, 524..<526, 400..<400, 800..<800, 17..<19] {
            #expect(try rows(range, of: &reader) == expected(range, compression), "\(range)")
        }
    }

    @Test("goes on where it stopped, by range or by buffer", arguments: MasterCompression.allCases)
    func resumed(_ compression: MasterCompression) throws {
        let folder = try record(compression)
        var reader = try TIFFReader(folder.path("a.tif"))
        var buffer = [UInt8](repeating: 0, count: 4000 * 7 + 99)
        var found: [UInt8] = []
        var next = 255
        while next < 270 {
            let count = try fill(&buffer) { room throws(Problem) in try reader.rows(in: next..<270, into: &room) }
            #expect(count == min(7, 270 - next))
            found += buffer.prefix(count * 4000)
            next += count
        }
        let count = try fill(&buffer) { room throws(Problem) in try reader.readRows(into: &room) }
        #expect(count == 7)
        #expect(found + buffer.prefix(7 * 4000) == expected(255..<277, compression))
    }

    @Test("reads no strip twice that it goes on in", arguments: [MasterCompression.lzw, .deflate, .group4])
    func strips(_ compression: MasterCompression) throws {
        let folder = try record(compression)
        var reader = try TIFFReader(folder.path("a.tif"))
        #expect(try rows(300..<310, of: &reader) == expected(300..<310, compression))
        try damage(strip: 1, of: folder.path("a.tif"))
        // What is left of the strip is in memory already, and so is its beginning.
        #expect(try rows(310..<400, of: &reader) == expected(310..<400, compression))
        #expect(try rows(450..<524, of: &reader) == expected(450..<524, compression))
        #expect(try rows(524..<530, of: &reader) == expected(524..<530, compression))
        try expectUnreadable { () throws(Problem) in _ = try rows(300..<310, of: &reader) }
    }

    @Test(
        "decodes only strips that hold them: damage elsewhere does not matter, and does no harm",
        arguments: [MasterCompression.lzw, .deflate, .group4])
    func damage(_ compression: MasterCompression) throws {
        let folder = try record(compression)
        try damage(strip: 1, of: folder.path("a.tif"))
        var reader = try TIFFReader(folder.path("a.tif"))
        #expect(try rows(0..<262, of: &reader) == expected(0..<262, compression))
        for _ in 0..<2 {
            try expectUnreadable { () throws(Problem) in _ = try rows(260..<263, of: &reader) }
            try expectUnreadable { () throws(Problem) in _ = try rows(523..<524, of: &reader) }
            #expect(try rows(524..<800, of: &reader) == expected(524..<800, compression))
            #expect(try rows(261..<262, of: &reader) == expected(261..<262, compression))
        }
    }

    @Test("outside of the image is a problem", arguments: [-1..<3, 799..<801, 801..<801, Int.max - 1..<Int.max])
    func outside(range: Range<Int>) throws {
        let folder = try record(.lzw)
        var reader = try TIFFReader(folder.path("a.tif"))
        var problem: Problem?
        do throws(Problem) { _ = try rows(range, of: &reader) } catch { problem = error }
        #expect(problem?.code == .imageUnreadable)
        let reason = "it has 800 rows, not those from \(range.lowerBound) to \(range.upperBound)"
        #expect(problem?.parameters["reason"] == reason)
        #expect(try rows(3..<5, of: &reader) == expected(3..<5, .lzw))
    }

    @Test("works with what other programs wrote: one strip, small strips, another byte order", arguments: [["-r", "100000"], ["-r", "3"], ["-B"]])
    func others(arguments: [String]) throws {
        let folder = try ScratchFolder()
        let frame = SyntheticFrame(.rgb, width: 301, rows: 500, depth: 16)
        _ = try TestImage.record(SyntheticSource(frame), to: folder.path("a.tif"))
        for compression in ["none", "lzw:2", "zip:2", "zip:1", "packbits"] {
            let path = folder.path("\(compression).tif")
            #expect(try Shell.run("tiffcp", ["-c", compression] + arguments + [folder.path("a.tif"), path]).status == 0)
            var reader = try TIFFReader(path)
            for range in [490..<500, 7..<9, 9..<200] {
                var buffer = [UInt8](repeating: 0, count: range.count * 1806)
                #expect(try fill(&buffer) { room throws(Problem) in try reader.rows(in: range, into: &room) } == range.count)
                #expect(buffer == Array(frame.delivered[range.lowerBound * 1806..<range.upperBound * 1806]))
            }
        }
    }

    /// Overwrites a strip with what is no code of any compression: 0x5a is one of T.6, and 0 one of LZW.
    private func damage(strip: Int, of path: String) throws {
        let structure = try TIFFStructure(path)
        let offset = try #require(structure.tags[273]?[strip])
        let count = try #require(structure.tags[279]?[strip])
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try file.seek(toOffset: UInt64(offset))
        try file.write(contentsOf: Data(repeating: structure.number(259) == 4 ? 0 : 0x5a, count: count))
        try file.close()
    }

    private func expected(_ range: Range<Int>, _ compression: MasterCompression) -> [UInt8] {
        let frame = Self.frame(compression)
        return (range.lowerBound * 4000..<range.upperBound * 4000).map { frame.byte($0) }
    }

    private func rows(_ range: Range<Int>, of reader: inout TIFFReader) throws(Problem) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: max(1, range.count) * 4000)
        let count = try fill(&buffer) { room throws(Problem) in try reader.rows(in: range, into: &room) }
        return Array(buffer.prefix(count * 4000))
    }

    private func fill(_ buffer: inout [UInt8], _ body: (inout MutableRawSpan) throws(Problem) -> Int) throws(Problem) -> Int {
        var elements = buffer.mutableSpan
        var room = elements.mutableBytes
        return try body(&room)
    }

    private func expectUnreadable(_ body: () throws(Problem) -> Void) throws {
        var problem: Problem?
        do throws(Problem) { try body() } catch { problem = error }
        #expect(problem?.code == .imageUnreadable)
        #expect(problem?.parameters["reason"]?.isEmpty == false)
    }
}
