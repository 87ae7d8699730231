import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import Raster

@Suite("The XMP packet of a master")
struct XMPTests {
    /// Programs that tell whether text is well-formed XML: xmllint where there is one.
    static let checkers: [(String, [String])] = [
        ("xmllint", ["--noout"]), ("python3", ["-c", "import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])"]),
    ].filter { (try? Shell.run("which", [$0.0]).status) == 0 }

    /// exiftool's answer, by group and tag.
    private func read(_ path: String) throws -> [String: String] {
        let answer = try Shell.run("exiftool", ["-json", "-G1", "-struct", "-XMP:all", "-Warning", "-Error", path], environment: ["TZ": "UTC"])
        let groups = try #require(try JSONSerialization.jsonObject(with: answer.output) as? [[String: Any]])
        return try #require(groups.first).mapValues { "\($0)" }.filter { $0.key != "SourceFile" }
    }

    private func record(_ tags: ImageTags, compression: MasterCompression = .none) throws -> (folder: ScratchFolder, path: String) {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        _ = try TestImage.record(SyntheticSource(SyntheticFrame(.rgb, width: 30, rows: 20, depth: 8)), to: path, tags: tags, compression: compression)
        return (folder, path)
    }

    @Test("tells the facts of the capture, and nothing else", arguments: [MasterCompression.none, .deflate])
    func facts(_ compression: MasterCompression) throws {
        let (folder, path) = try record(TestImage.tags, compression: compression)
        var found = try read(path)
        let created = found.removeValue(forKey: "XMP-xmp:CreateDate") ?? ""
        #expect(
            found == [
                "XMP-dc:Format": "image/tiff", "XMP-xmp:CreatorTool": "Platen test", "XMP-tiff:Make": "Noname",
                "XMP-tiff:Model": "frontend-tester", "XMP-xmpMM:DocumentID": "uuid:7c1b2f0e-5d0a-4f3b-9a55-0123456789ab",
                "XMP-xmpMM:InstanceID": "uuid:7c1b2f0e-5d0a-4f3b-9a55-0123456789ab",
                "XMP-exif:ImageUniqueID": "7c1b2f0e5d0a4f3b9a550123456789ab",
            ])
        // Local time and offset together are the moment of the capture, wherever the test runs.
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.dateFormat = "yyyy:MM:dd HH:mm:ssxxx"
        #expect(format.date(from: created) == TestImage.tags.dateTime)
        try checkWellFormed(path, in: folder)
    }

    static let texts = [
        "Müller & Söhne <GmbH> \"a\" 'b'", "]]> <!-- -->", "&amp;", "日本語 \u{1f4f7} \u{10fffd}x", "e\u{301}\u{300}", "\u{202e}rtl\u{200d}",
        "a\u{0}b\u{1}c\u{8}d\u{b}e\u{1f}f\u{7f}g\u{85}h\u{9f}i", "x\u{fffe}y\u{ffff}z\u{1ffff}", "one\r\ntwo\tthree", "<?xpacket end='w'?>",
        String(repeating: "<", count: 70_000), "\u{feff}bom", "{}%s%n$(x)",
    ]

    @Test("is well-formed whatever the names of scanners are", arguments: texts)
    func text(_ text: String) throws {
        var tags = TestImage.tags
        tags.make = text
        tags.model = text
        tags.software = text
        let (folder, path) = try record(tags)
        try checkWellFormed(path, in: folder)
        let found = try read(path)
        #expect(found["ExifTool:Warning"] == nil && found["ExifTool:Error"] == nil)
        #expect(found["XMP-dc:Format"] == "image/tiff")
        #expect(found["XMP-tiff:Make"] == found["XMP-tiff:Model"])
    }

    @Test(
        "keeps every character that XML has, and blanks or U+FFFD for the others",
        arguments: [
            ("Müller & <Söhne>", "Müller & <Söhne>"), ("日本語 \u{1f4f7}", "日本語 \u{1f4f7}"), ("a\u{1}b\nc", "a b c"), ("x\u{ffff}y", "x\u{fffd}y"),
            ("&amp;", "&amp;"),
        ])
    func characters(given: String, read expected: String) throws {
        var tags = TestImage.tags
        tags.make = given
        let (folder, path) = try record(tags)
        #expect(try read(path)["XMP-tiff:Make"] == expected)
        try checkWellFormed(path, in: folder)
    }

    @Test("leaves out what is empty")
    func empty() throws {
        var tags = TestImage.tags
        tags.make = ""
        tags.model = " \n"
        let (folder, path) = try record(tags)
        let found = try read(path)
        #expect(found.keys.filter { $0.hasPrefix("XMP-tiff") } == [])
        try checkWellFormed(path, in: folder)
    }

    @Test("begins and ends as a packet that is not to be changed in place")
    func packet() {
        let text = String(decoding: XMPPacket(TestImage.tags).bytes, as: UTF8.self)
        #expect(text.hasPrefix("<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"))
        #expect(text.hasSuffix("<?xpacket end=\"r\"?>"))
    }

    private func checkWellFormed(_ path: String, in folder: ScratchFolder) throws {
        let packet = try #require(try TIFFStructure(path).tags[700]).map { UInt8($0) }
        let file = try folder.write(String(decoding: packet, as: UTF8.self), to: "a.xmp")
        #expect(!Self.checkers.isEmpty, "neither xmllint nor python3 is here")
        for (program, arguments) in Self.checkers {
            let answer = try Shell.run(program, arguments + [file])
            #expect(answer.status == 0, "\(program): \(answer.errors)")
        }
    }
}
