import Foundation
import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("Tags of a master")
struct TagTests {
    @Test("tiffinfo and exiftool read what the capture told")
    func facts() throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        _ = try TestImage.record(SyntheticSource(SyntheticFrame(.rgb, width: 30, rows: 20, depth: 16)), to: path)
        let answer = try Shell.run("exiftool", ["-json", "-G1", "-n", path], environment: ["TZ": "UTC"])
        let groups = try #require(try JSONSerialization.jsonObject(with: answer.output) as? [[String: Any]])
        let found = try #require(groups.first).mapValues { "\($0)" }
        let expected = [
            "IFD0:ImageWidth": "30", "IFD0:ImageHeight": "20", "IFD0:BitsPerSample": "16 16 16", "IFD0:SamplesPerPixel": "3",
            "IFD0:Compression": "1", "IFD0:PhotometricInterpretation": "2", "IFD0:PlanarConfiguration": "1", "IFD0:Orientation": "1",
            "IFD0:Make": "Noname", "IFD0:Model": "frontend-tester", "IFD0:Software": "Platen test", "IFD0:HostComputer": "station",
            "IFD0:XResolution": "300", "IFD0:YResolution": "600", "IFD0:ResolutionUnit": "2",
            "ExifIFD:ImageUniqueID": "7c1b2f0e5d0a4f3b9a550123456789ab",
        ]
        for (tag, value) in expected { #expect(found[tag] == value, "\(tag)") }
        // Local time and offset together are the moment of the capture, wherever the test runs.
        let moment = try #require(found["IFD0:ModifyDate"]) + (try #require(found["ExifIFD:OffsetTime"]))
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.dateFormat = "yyyy:MM:dd HH:mm:ssxxx"
        #expect(format.date(from: moment) == TestImage.tags.dateTime)
        #expect(found["ExifTool:Warning"] == nil)
    }

    @Test("Bits, samples and their meaning are said for each kind", arguments: [1, 8, 16])
    func samples(depth: Int) throws {
        let folder = try ScratchFolder()
        for (kind, samples, bits, photometric) in [(FrameKind.grey, 1, depth, depth == 1 ? 0 : 1), (.rgb, 3, max(8, depth), 2)] {
            let path = folder.path("\(kind.rawValue).tif")
            _ = try TestImage.record(SyntheticSource(SyntheticFrame(kind, width: 30, rows: 20, depth: depth)), to: path)
            let structure = try TIFFStructure(path)
            #expect(structure.tags[277] == [samples])
            #expect(structure.tags[258] == Array(repeating: bits, count: samples))
            #expect(structure.tags[262] == [photometric])
        }
    }

    @Test("Text with what TIFF cannot hold is cut down, never refused")
    func text() throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        var tags = TestImage.tags
        tags.make = "Müller\u{0}& Söhne\u{301}\n"
        tags.model = String(repeating: "x", count: 70_000)
        tags.hostComputer = ""
        tags.software = " \u{7}\u{7f} "
        var source = SyntheticSource(SyntheticFrame(.grey, width: 30, rows: 20, depth: 8))
        _ = try TestImage.recorder.record(&source, to: path, tags: tags, compression: .none)
        let structure = try TIFFStructure(path)
        #expect(structure.text(271) == "M?ller & S?hn?")
        #expect(structure.text(272)?.count == 255)
        #expect(structure.tags[316] == nil)
        #expect(structure.tags[305] == nil)
        #expect(try Shell.run("tiffinfo", [path]).errors == "")
    }

    struct Resolution: Sendable, CustomTestStringConvertible {
        var given: (Double?, Double?)
        var written: (Double?, Double?)
        var testDescription: String { "\(given)" }
    }

    static let resolutions = [
        Resolution(given: (299.72, 600), written: (299.72, 600)),
        Resolution(given: (nil, nil), written: (nil, nil)),
        Resolution(given: (400, nil), written: (400, 400)),
        Resolution(given: (nil, 75), written: (75, 75)),
        Resolution(given: (0, -1), written: (nil, nil)),
        Resolution(given: (.nan, .infinity), written: (nil, nil)),
        Resolution(given: (1e300, 1e-300), written: (nil, nil)),
    ]

    @Test("A resolution is written as given; one that is unknown or absurd only says that pixels are square", arguments: resolutions)
    func resolution(_ one: Resolution) throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        var tags = TestImage.tags
        (tags.resolutionX, tags.resolutionY) = one.given
        var source = SyntheticSource(SyntheticFrame(.grey, width: 30, rows: 20, depth: 8))
        let image = try TestImage.recorder.record(&source, to: path, tags: tags, compression: .none)
        #expect(image.geometry.resolutionX == one.written.0)
        #expect(image.geometry.resolutionY == one.written.1)
        let reader = try TIFFReader(path)
        for (read, written) in [(reader.geometry.resolutionX, one.written.0), (reader.geometry.resolutionY, one.written.1)] {
            #expect((read == nil) == (written == nil))
            if let read, let written { #expect(abs(read - written) < 0.001) }
        }
        #expect(try TIFFStructure(path).number(296) == (one.written.0 == nil ? 1 : 2))
    }

    @Test("Black is black: a bit that is set reads as black in line art, as full intensity in colour")
    func polarity() throws {
        let folder = try ScratchFolder()
        for (kind, expected) in [(FrameKind.grey, [0, 0, 0]), (.rgb, [255, 255, 255])] {
            var source = SolidSource(kind: kind, byte: 0xff)
            let path = folder.path("\(kind.rawValue).tif")
            _ = try TestImage.recorder.record(&source, to: path, tags: TestImage.tags, compression: .none)
            let converted = folder.path("\(kind.rawValue)-rgba.tif")
            #expect(try Shell.run("tiff2rgba", ["-c", "none", "-n", path, converted]).status == 0)
            #expect(try TIFFStructure(converted).pixels.prefix(3).map(Int.init) == expected)
        }
    }
}
