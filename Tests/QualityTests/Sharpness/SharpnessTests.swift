import PlatenModel
import Quality
import SyntheticPages
import Testing

@Suite("Sharpness")
struct SharpnessTests {
    private static let kinds: [PageKind] = [.text, .largeType, .table, .twoColumns, .paleInk, .darkPaper]

    @Test("grows with blur in both directions, whatever is on the page and however pale", arguments: kinds)
    func monotone(kind: PageKind) {
        let widths = [0.5, 0.7, 1, 1.35, 2].map { blur -> (Double, Double) in
            let quality = Measured.quality(Measured.page(kind, seed: 31, blur: blur))
            return (Measured.value(.edgeWidth, quality) ?? 0, Measured.value(.edgeWidthAlong, quality) ?? 0)
        }
        for (sharper, softer) in zip(widths, widths.dropFirst()) { #expect(sharper.0 < softer.0 && sharper.1 < softer.1, "\(widths)") }
        // s·√(2π) for edges that are blurred alone; strokes as thin as the blur fall short of it.
        #expect(widths[1].0 > 1.5 && widths[1].0 < 2.1)
        #expect(widths[3].0 > 2.2)
    }

    @Test("is not told of pages without clean edges", arguments: [PageKind.blank, .stained, .showThrough, .gradient, .pageNumber])
    func nothing(kind: PageKind) {
        let quality = Measured.quality(Measured.page(kind, seed: 32))
        for measure in [Measure.edgeWidth, .edgeWidthAlong, .localEdgeWidth] {
            #expect(quality[measure]?.result == .notMeasurable(.nothingToJudge), "\(measure)")
        }
    }

    @Test("that is lacking in one third of the page is told with its place")
    func local() throws {
        let sharp = PageDrawing(width: 1240, height: 1754).page(.text, seed: 33)
        var page = sharp.blurred(0.7)
        let soft = sharp.blurred(2)
        page.change { x, y, value in y > 1754 * 2 / 3 && x > 1240 * 2 / 3 ? soft.pixels[y * 1240 + x] : value }
        let found = try #require(Measured.quality(page.scan(noise: 2, seed: 1))[.localEdgeWidth])
        #expect((found.result.value ?? 0) > 1.35)
        let place = try #require(found.places.first)
        #expect(place.left > 60 && place.top > 85)
        let even = Measured.quality(Measured.page(.text, seed: 33))[.localEdgeWidth]
        #expect((even?.result.value ?? 9) < 1.2 && even?.places.isEmpty == true)
    }

    @Test("that is lacking in the middle third of the rows is told although sharp rows lie beside it")
    func middle() throws {
        let canvas = PageDrawing(width: 1240, height: 1754).page(.text, seed: 3_000_013)
        let soft = canvas.blurred(2)
        var page = canvas.blurred(0.7)
        page.change { x, y, value in y * 3 / 1754 == 1 ? soft.pixels[y * 1240 + x] : value }
        let found = try #require(Measured.quality(page.scan(noise: 2, seed: 3_000_013))[.localEdgeWidth])
        #expect((found.result.value ?? 0) > 1.35)
        let place = try #require(found.places.first)
        #expect(place.top > 45 && place.top + place.height < 105)
    }

    @Test(
        "of colours: their shifts against one another are told to a twentieth of a pixel",
        arguments: [(0.0, 0.0), (0.25, 0), (0, 0.33), (0.5, 0.5), (0.8, 0)])
    func fringes(shift: (x: Double, y: Double)) {
        let page = Measured.page(.text, seed: 34)
        let bytes = page.colour(redX: Float(shift.x), blueY: Float(shift.y))
        let quality = Measured.quality(bytes, width: page.width, height: page.height, samples: 3)
        #expect(abs((Measured.value(.misregistrationX, quality) ?? 9) - shift.x) <= 0.06, "\(String(describing: quality[.misregistrationX]))")
        #expect(abs((Measured.value(.misregistrationY, quality) ?? 9) - shift.y) <= 0.06, "\(String(describing: quality[.misregistrationY]))")
    }
}
