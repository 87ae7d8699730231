import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("How a master lies")
struct OrientationTests {
    /// Values of TIFF 6.0, with the words of exiftool for what has to be done to see the image upright.
    static let cases: [(rotation: ImageRotation, value: Int, words: String)] = [
        (.upright, 1, "Horizontal (normal)"), (.quarter, 6, "Rotate 90 CW"), (.half, 3, "Rotate 180"), (.threeQuarters, 8, "Rotate 270 CW"),
    ]

    @Test("A tag says how to turn the image, and no pixel is turned", arguments: cases)
    func rotation(_ one: (rotation: ImageRotation, value: Int, words: String)) throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        var tags = TestImage.tags
        tags.orientation = Orientation(one.rotation)
        let frame = SyntheticFrame(.rgb, width: 31, rows: 20, depth: 8)
        let image = try TestImage.record(SyntheticSource(frame), to: path, tags: tags)
        let structure = try TIFFStructure(path)
        #expect(structure.number(274) == one.value)
        #expect(structure.pixels.elementsEqual(ExpectedRows.of(frame)))
        #expect((image.geometry.width, image.geometry.height) == (31, 20))
        #expect(try TIFFReader(path).orientation == tags.orientation)
        #expect(try Shell.run("exiftool", ["-s3", "-Orientation", "-Warning", path]).text == one.words + "\n")
    }

    @Test("An image that is mirrored has no such orientation, and is read all the same")
    func mirrored() throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.tif")
        let image = try TestImage.record(SyntheticSource(SyntheticFrame(.grey, width: 31, rows: 20, depth: 8)), to: path)
        #expect(try Shell.run("tiffset", ["-s", "274", "2", path]).status == 0)
        #expect(try TIFFReader(path).orientation == nil)
        #expect(try TIFFReader.rowsSHA256(of: path) == image.rowsSHA256)
    }
}
