import PlatenModel
import Raster
import Testing

@testable import PageNumbers

@Suite("Head and foot of pages while an image is recorded")
struct StripObserverTests {
    @Test("Of a spread of A2 in colour little is kept: two strips of 30 mm, whatever the image has", arguments: [300.0, 600])
    func size(_ resolution: Double) throws {
        let layout = ImageLayout(width: Int(594 / 25.4 * resolution), samples: 3, depth: 8)
        let rows = [UInt8](repeating: 200, count: layout.bytesPerRow)
        let count = Int(420 / 25.4 * resolution)
        var observer = StripObserver(
            layout, resolutionX: resolution, resolutionY: resolution, span: .spread, rotation: .upright)
        for _ in 0..<count { observer.take(rows.span.bytes, count: 1) }
        let strips = try #require(observer.finish())
        #expect(strips.pixels.count == strips.width * strips.height && strips.pixels.count < 4_000_000)
        // Fine enough for Tesseract, by enlargement where it has to be.
        #expect(strips.resolution >= 200)
        #expect(strips.strips.map(\.isHead) == [true, false])
        for strip in strips.strips {
            let millimetres = Double(strip.rows.count) * Double(strips.geometry.factor) / strips.resolution * 25.4
            #expect(abs(millimetres - 30) < 0.5)
        }
        // Paper in and around them.
        #expect(strips.pixels.allSatisfy { $0 == 200 })
    }

    @Test("An image that is too small to have a head and a foot has no strips")
    func tiny() {
        let layout = ImageLayout(width: 5, samples: 1, depth: 8)
        var observer = StripObserver(layout, resolutionX: nil, resolutionY: nil, span: .page, rotation: .quarter)
        let rows = [UInt8](repeating: 0, count: layout.bytesPerRow * 3)
        observer.take(rows.span.bytes, count: 3)
        #expect(observer.finish() == nil)
    }
}
