import Foundation
import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("Photographs of others on the glass", .enabled(if: RealImages.folder != nil, "apt-get download python3-skimage fails on this machine"))
struct RealPhotographTests {
    @Test("A photographed page is scanned at its true size, each pixel where it belongs")
    func page() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "document = \(RealImages.path("page.png"))")
        let document = try PNGDocument(RealImages.path("page.png"))
        try document.load()
        #expect((document.width, document.height, document.channels) == (384, 191, 1))
        // The file says 72 dpi; at 600 each of its pixels is seen more than eight times across.
        #expect(document.resolution.horizontal == 72)
        let image = try world.scan(["--resolution", "600", "--mode", "Gray", "-x", "50", "-y", "30"])
        var row = [UInt16](repeating: 0, count: 384)
        var differences = 0
        for y in 0..<image.height {
            try document.read(row: (2 * y + 1) * 72 / 1200, into: &row)
            for x in 0..<image.width where image.sample(x, y) * 257 != Int(row[(2 * x + 1) * 72 / 1200]) { differences += 1 }
        }
        #expect(differences == 0)
        // A photograph, not a blank.
        #expect(Set(image.bytes).count > 50)
    }

    @Test("A colour photograph in JPEG, scanned in colour, grey and lineart", arguments: [("Color", 100), ("Gray", 100), ("Lineart", 20)])
    func rocket(_ mode: String, _ values: Int) throws {
        let world = try SimulatedWorld("rocket")
        try world.configure("flatbed", "document = \(RealImages.path("rocket.jpg"))")
        #expect(Set(try world.scan(["--resolution", "75", "--mode", mode]).bytes).count > values)
    }

    @Test("A TIFF of 16 bits in the other byte order")
    func bigEndian() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "document = \(RealImages.path("chessboard_GRAY_U16B.tif"))")
        let image = try world.scan(["--resolution", "300", "--mode", "Gray", "--depth", "16", "-x", "15", "-y", "15"])
        // 110 bytes of tags, then 200 rows of 200 samples, the high byte first, as scanimage writes them too.
        let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: RealImages.path("chessboard_GRAY_U16B.tif"))))
        let starts = (0..<image.height).map { 110 + $0 * 400 }
        let expected: [UInt8] = starts.flatMap { file[$0..<$0 + image.width * 2] }
        #expect(image.bytes == expected)
    }

    @Test("A JPEG that somebody cut off is refused")
    func truncated() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "document = \(RealImages.path("truncated.jpg"))")
        let result = try world.scanimage(["-d", "platensim:flatbed", "--format=pnm"])
        #expect(result.status != 0 && result.errors.contains("truncated.jpg"))
    }
}
