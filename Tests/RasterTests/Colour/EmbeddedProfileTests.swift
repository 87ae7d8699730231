import Foundation
import LinuxSystem
import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("A master with an ICC profile")
struct EmbeddedProfileTests {
    @Test("holds its bytes as they are, whatever the compression", arguments: MasterCompression.allCases, [132, 20_000, 4 << 20])
    func bytes(_ compression: MasterCompression, size: Int) throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        let isGrey = compression == .group4
        var tags = TestImage.tags
        var profile = SampleICCProfile.bytes(space: isGrey ? "GRAY" : "RGB ", size: size)
        if size > 200 { profile[199] = 0xa5 }
        tags.iccProfile = profile
        let frame = SyntheticFrame(isGrey ? .grey : .rgb, width: 31, rows: 20, depth: isGrey ? 1 : 8)
        let image = try TestImage.record(SyntheticSource(frame), to: path, tags: tags, compression: compression)
        #expect(try TestImage.sha256sum(path) == image.sha256)
        #expect(try TIFFReader(path).iccProfile == profile)
        #expect(try Shell.run("exiftool", ["-b", "-ICC_Profile", path]).output == Data(profile))
        #expect(try TIFFReader.rowsSHA256(of: path) == image.rowsSHA256)
        #expect(try Shell.run("tiffinfo", [path]).errors == "")
    }

    @Test("is one only where the capture gave it")
    func without() throws {
        let folder = try ScratchFolder()
        _ = try TestImage.record(SyntheticSource(SyntheticFrame(.rgb, width: 31, rows: 20, depth: 8)), to: folder.path("a.tif"))
        #expect(try TIFFReader(folder.path("a.tif")).iccProfile == nil)
        #expect(try TIFFStructure(folder.path("a.tif")).tags[34675] == nil)
    }

    @Test("is refused before a row is read where the profile is not one of its samples, or none at all")
    func refused() throws {
        let folder = try ScratchFolder()
        let profiles = [(FrameKind.grey, SampleICCProfile.bytes()), (.rgb, SampleICCProfile.bytes(space: "GRAY")), (.rgb, [1, 2, 3]), (.red, [])]
        for (kind, profile) in profiles {
            var source = SyntheticSource(SyntheticFrame(kind, width: 31, rows: 20, depth: 8, isLast: kind != .red))
            var tags = TestImage.tags
            tags.iccProfile = profile
            let problem = try #require(throws: Problem.self) {
                try TestImage.recorder.record(&source, to: folder.path("a.tif"), tags: tags, compression: .none)
            }
            #expect(problem.code == .profileInvalid)
            #expect(problem.sentence.hasPrefix("icc-profile: "))
            #expect(source.reads == 0)
            #expect(try Folder.names(in: folder.path).isEmpty)
        }
    }

    @Test(
        "is understood by other programs: exiftool names the colour space",
        .enabled(if: Folder.exists("/usr/share/color/icc/colord/ECI-RGBv2.icc"), "needs Debian's package colord-data"),
        arguments: [("sRGB", "sRGB"), ("AdobeRGB", "Adobe RGB (1998)"), ("eciRGBv2", "eciRGB v2")])
    func name(space: String, description: String) throws {
        let folder = try ScratchFolder()
        var tags = TestImage.tags
        tags.iccProfile = try ICCProfile(contentsOf: space, samples: 3).bytes
        _ = try TestImage.record(SyntheticSource(SyntheticFrame(.rgb, width: 31, rows: 20, depth: 16)), to: folder.path("a.tif"), tags: tags)
        let answer = try Shell.run("exiftool", ["-s3", "-ICC_Profile:ProfileDescription", "-Warning", folder.path("a.tif")])
        // Names are in all languages, in no order.
        #expect(answer.text.contains(description))
    }
}
