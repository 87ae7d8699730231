import PlatenModel
import Quality
import SyntheticPages
import Testing

@Suite("What is on a page")
struct ContentTests {
    @Test("is nothing on blank pages, whatever their paper", arguments: [PageKind.blank, .showThrough, .stained, .gradient], [UInt64(51), 52])
    func blank(kind: PageKind, seed: UInt64) {
        let quality = Measured.quality(Measured.page(kind, seed: seed))
        #expect(Measured.value(.inkedParts, quality) == 0 && (Measured.value(.ink, quality) ?? 1) < 0.0001)
        #expect(quality.hash == nil)
    }

    @Test(
        "is something where there is as little as a page number", arguments: [PageKind.pageNumber, .paleInk, .fewLines, .manuscript],
        [UInt64(53), 54])
    func little(kind: PageKind, seed: UInt64) {
        let quality = Measured.quality(Measured.page(kind, seed: seed))
        #expect((Measured.value(.inkedParts, quality) ?? 0) >= 1)
    }

    @Test("is known again when it is laid otherwise, and is not taken for another page")
    func hash() throws {
        var hashes: [PageHash] = []
        for seed in UInt64(60)..<66 {
            let page = PageDrawing(width: 1240, height: 1754).page(.text, seed: seed)
            let first = try #require(Measured.quality(page.blurred(0.7).scan(noise: 2, seed: seed)).hash.flatMap { PageHash($0) })
            let again = Measured.quality(page.turned(2, movedBy: (35, -35), bed: 235).blurred(0.8).scan(noise: 2, seed: seed + 1)).hash
            let second = try #require(again.flatMap { PageHash($0) })
            #expect(first.distance(to: second) <= PageHash.threshold)
            for other in hashes { #expect(first.distance(to: other) > PageHash.threshold) }
            hashes.append(first)
        }
    }

    /// Strokes that the edge of the image cuts off otherwise the second time, and columns whose angle is found only once.
    @Test(
        "is known again where strokes are cut off, and where an angle is too doubtful to be told",
        arguments: [(PageKind.drawing, UInt64(3_000_011), -2.0), (.drawing, 3_000_033, -2), (.newspaper, 3_000_013, 2)])
    func cut(kind: PageKind, seed: UInt64, angle: Double) throws {
        let page = PageDrawing(width: 1240, height: 1754).page(kind, seed: seed)
        let first = try #require(Measured.quality(page.blurred(0.7).scan(noise: 2, seed: seed)).hash.flatMap { PageHash($0) })
        let again = page.turned(angle, movedBy: (35, -35), bed: 235).blurred(0.75).scan(noise: 2.5, seed: seed + 1)
        let second = try #require(Measured.quality(again).hash.flatMap { PageHash($0) })
        #expect(first.isLike(second), "\(first.distance(to: second)) bits")
    }

    @Test("has a text of 64 digits, and what is none is refused")
    func text() throws {
        let hash = try #require(PageHash(String(repeating: "0123456789abcdef", count: 4)))
        #expect(hash.text == String(repeating: "0123456789abcdef", count: 4) && hash.distance(to: hash) == 0)
        for text in ["", "0", String(repeating: "g", count: 64), String(repeating: "0", count: 63)] { #expect(PageHash(text) == nil) }
        #expect(hash.distance(to: try #require(PageHash(String(repeating: "0", count: 64)))) == 128)
    }
}
