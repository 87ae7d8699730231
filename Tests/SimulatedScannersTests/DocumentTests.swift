import Foundation
import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("An image file on the glass arrives as it is")
struct DocumentTests {
    private let area = (width: 203, height: 117)

    /// Scans the document at its own resolution. Its edges are in the middle of pixels' neighbours, so the area is cut to its size here.
    private func pixels(_ image: NetpbmImage) -> [Int] {
        (0..<area.height).flatMap { y in (0..<area.width).flatMap { x in (0..<image.channels).map { image.sample(x, y, $0) } } }
    }

    @Test("Every pixel of a PNG, in grey and in colour", arguments: [1, 3])
    func png(_ channels: Int) throws {
        let world = try SimulatedWorld("png")
        let document = TestImage(width: area.width, height: area.height, channels: channels)
        try world.configure("flatbed", "document = page.png")
        try document.writePNG(world.path("page.png"), resolution: 150)
        let image = try world.scan(["--resolution", "150", "--mode", channels == 1 ? "Gray" : "Color", "-x", "60", "-y", "30"])
        #expect(pixels(image) == document.samples.map(Int.init))
        #expect(image.sample(area.width, 0) == 242 && image.sample(0, area.height) == 242)
    }

    @Test("Every sample of a TIFF of 8 and of 16 bits", arguments: [8, 16])
    func tiff(_ depth: Int) throws {
        let world = try SimulatedWorld("tiff")
        let document = TestImage(width: area.width, height: area.height, channels: 3)
        try world.configure("flatbed", "document = page.tif")
        try document.writeTIFF(world.path("page.tif"), resolution: 150, depth: depth)
        let image = try world.scan(["--resolution", "150", "--depth", "\(depth)", "-x", "60", "-y", "30"])
        #expect(pixels(image) == document.samples.map { depth == 8 ? Int($0) : Int($0) &* 257 | 3 })
    }

    @Test("Every pixel that the compression left of a JPEG", arguments: [1, 3])
    func jpeg(_ channels: Int) throws {
        let world = try SimulatedWorld("jpeg")
        try world.configure("flatbed", "document = page.jpg")
        let expected = try TestImage(width: area.width, height: area.height, channels: channels)
            .writeJPEG(world.path("page.jpg"), resolution: 150)
        let image = try world.scan(["--resolution", "150", "--mode", channels == 1 ? "Gray" : "Color", "-x", "60", "-y", "30"])
        #expect(pixels(image) == expected.map(Int.init))
    }

    @Test("A document lies where it is put, and every pixel is seen once even between two of the bed's")
    func placed() throws {
        let world = try SimulatedWorld()
        let document = TestImage(width: 40, height: 30, channels: 1)
        try world.configure("flatbed", "document = page.png", "document-x = 10.37", "document-y = 5")
        try document.writePNG(world.path("page.png"), resolution: 300)
        let image = try world.scan(["--resolution", "300", "--mode", "Gray", "-x", "20", "-y", "10"])
        // 10.37 mm are 122.5 pixels, 5 mm are 59.06.
        let left = try #require((0..<image.width).first { image.sample($0, 70) != 242 })
        #expect((121...123).contains(left) && image.sample(left, 58) == 242 && image.sample(left, 59) != 242)
        let seen = (0..<30).flatMap { y in (0..<40).map { UInt8(image.sample(left + $0, 59 + y)) } }
        #expect(seen == document.samples)
    }

    @Test("A document that slides lies further on at each page")
    func sliding() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "document = page.png", "document-x = 2", "slide-x = 1", "slide-y = 2")
        try TestImage(width: 40, height: 40, channels: 1).writePNG(world.path("page.png"), resolution: 254)
        let corners = try (0..<3).map { _ in
            let image = try world.scan(["--resolution", "300", "--mode", "Gray", "-x", "20", "-y", "20"])
            let left = try #require((0..<image.width).first { x in (0..<image.height).contains { image.sample(x, $0) != 242 } })
            let top = try #require((0..<image.height).first { y in (0..<image.width).contains { image.sample($0, y) != 242 } })
            return [left, top].map { Int((Double($0) * 25.4 / 300).rounded()) }
        }
        #expect(corners == [[2, 0], [3, 2], [4, 4]])
    }

    @Test("A coarser scan sees the mean, a finer one the same pixel several times")
    func scaled() throws {
        let world = try SimulatedWorld()
        let document = TestImage(width: 40, height: 40, channels: 1)
        try world.configure("flatbed", "document = page.png")
        try document.writePNG(world.path("page.png"), resolution: 300)
        let coarse = try world.scan(["--resolution", "75", "--mode", "Gray", "-x", "10", "-y", "10"])
        let fine = try world.scan(["--resolution", "600", "--mode", "Gray", "-x", "10", "-y", "10"])
        let means = (0..<100).map { pixel in
            let block = (0..<16).map { Int(document.samples[(pixel / 10 * 4 + $0 / 4) * 40 + pixel % 10 * 4 + $0 % 4]) }
            return Double(block.reduce(0, +)) / 16
        }
        #expect((0..<100).allSatisfy { abs(Double(coarse.sample($0 % 10, $0 / 10)) - means[$0]) <= 0.51 })
        #expect((0..<6400).allSatisfy { fine.sample($0 % 80, $0 / 80) == Int(document.samples[$0 / 160 * 40 + $0 % 80 / 2]) })
    }

    @Test("Without a resolution tag a document has 300 dpi")
    func untagged() throws {
        let world = try SimulatedWorld()
        try TestImage(width: 30, height: 30, channels: 1).writePNG("\(world.scanners)/page.png", resolution: nil)
        try world.configure("flatbed", "document = \(world.scanners)/page.png")
        let image = try world.scan(["--resolution", "600", "--mode", "Gray", "-x", "5", "-y", "5"])
        #expect(image.sample(57, 59) != 242 && image.sample(60, 60) == 242)
    }

    @Test("The world is read again at each start: another document on the glass, then none")
    func exchanged() throws {
        let world = try SimulatedWorld()
        var document = TestImage(width: 300, height: 300, channels: 1)
        document.samples = document.samples.map { _ in 100 }
        try world.configure("flatbed", "document = page.png")
        try document.writePNG(world.path("page.png"), resolution: 75)
        let open = try OpenWorld.scanner(in: world)
        try open.shrink()
        #expect(Set(try open.page().bytes) == [100])
        document.samples = document.samples.map { _ in 77 }
        try document.writePNG(world.path("page.png"), resolution: 75)
        #expect(Set(try open.page().bytes) == [77])
        try world.configure("flatbed", "page = none")
        #expect(Set(try open.page().bytes) == [242])
    }

    @Test("A document that is damaged since the scanner was opened is an I/O error at the start, and a line on stderr")
    func damaged() throws {
        let world = try SimulatedWorld()
        for name in ["page.png", "page.jpg"] {
            try world.configure("flatbed", "document = \(name)")
            let path = world.path(name)
            if name.hasSuffix("png") {
                try TestImage(width: 300, height: 300, channels: 3).writePNG(path, resolution: 75)
            } else {
                _ = try TestImage(width: 300, height: 300, channels: 3).writeJPEG(path, resolution: 75)
            }
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
            let result = try world.scanimage(["-d", "platensim:flatbed", "--format=pnm"])
            #expect(result.status != 0 && result.errors.contains("Error during device I/O"))
            #expect(result.errors.contains("\(name): is a damaged"), "\(result.errors)")
        }
    }
}
