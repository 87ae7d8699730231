import PlatenModel
import Quality
import SyntheticPages
import TestSupport
import Testing

@Suite("Open books")
struct BookTests {
    /// A spread of two pages of text at 100 pixels an inch.
    private func spread(_ seed: UInt64) -> GreyCanvas {
        let page = PageDrawing(width: 800, height: 1100)
        return page.page(.text, seed: seed).beside(page.page(.text, seed: seed + 1))
    }

    private func quality(_ canvas: GreyCanvas) -> ImageQuality {
        Measured.quality(canvas.blurred(0.7).scan(noise: 2, seed: 5, resolution: 100))
    }

    @Test("have the shadow of their gutter measured within 4 codes where it lies, and none where there is none", arguments: [0, 10, 25, 60, 120])
    func gutter(depth: Int) throws {
        for (seed, middle) in [(UInt64(1), 800.0), (7, 720), (9, 900)] {
            var canvas = spread(seed)
            canvas.shade(gutterAt: middle, breadth: 30, share: Double(depth) / 235)
            let quality = quality(canvas)
            let found = try #require(Measured.value(.gutterShadow, quality))
            #expect(abs(found - Double(depth)) <= max(4, 0.12 * Double(depth)), "\(depth): \(found)")
            guard depth > 10 else { continue }
            let place = try #require(quality[.gutterShadow]?.places.first)
            #expect(abs(place.left + place.width / 2 - middle / 100 * 25.4) < 4)
        }
    }

    @Test("have no gutter where a dark picture lies on one part of the spread, or where there is one page")
    func noGutter() {
        var canvas = spread(3)
        canvas.fill(700..<900, 0..<400, with: 90)
        #expect((Measured.value(.gutterShadow, quality(canvas)) ?? 99) <= 4)
        let page = PageDrawing(width: 800, height: 1100).page(.text, seed: 4).blurred(0.7).scan(noise: 2, seed: 1, resolution: 100)
        #expect(Measured.quality(page)[.gutterShadow]?.result == .notMeasurable(.nothingToJudge))
    }

    @Test("have the arc of their lines measured within half a millimetre, of each page by itself", arguments: [0.0, 1, 3, 5])
    func bend(millimetres: Double) throws {
        let page = PageDrawing(width: 800, height: 1100).page(.smallType, seed: 41)
        let single = try #require(Measured.value(.lineCurvature, quality(page.bent(millimetres / 25.4 * 100, bed: 235))))
        #expect(abs(single - millimetres) <= 0.5, "\(single)")

        // The left page lies flat, the right one bends; between them is a shadow.
        let flat = PageDrawing(width: 800, height: 1100).page(.smallType, seed: 42)
        let bent = page.bent(millimetres / 25.4 * 100, bed: 235)
        var both = flat.beside(bent)
        both.shade(gutterAt: 800, breadth: 20, share: 0.3)
        let found = try #require(quality(both)[.lineCurvature])
        #expect(found.places.count == 2)
        for place in found.places {
            let wanted = place.left > 150 ? millimetres : 0
            #expect(abs((place.value ?? 99) - wanted) <= 0.5, "\(place)")
        }
        #expect(abs((found.result.value ?? 99) - millimetres) <= 0.5)
    }

    @Test(
        "have the arc of few lines measured, and of large ones",
        arguments: [(PageKind.largeType, 3002, 2.93), (.largeType, 3007, 1.53), (.fewLines, 3021, 2.16)])
    func bendOfFew(kind: PageKind, seed: UInt64, millimetres: Double) throws {
        let page = PageDrawing(width: 1240, height: 1754).page(kind, seed: seed).bent(millimetres / 25.4 * 300, bed: 235)
        let found = try #require(Measured.value(.lineCurvature, Measured.quality(page.blurred(0.7).scan(noise: 2, seed: seed))))
        #expect(abs(found - millimetres) <= 0.3, "\(found)")
    }

    @Test("are not said to bend where lines are straight and turned, where there are none, and where they wander", arguments: PageKind.allCases)
    func straight(kind: PageKind) {
        for turn in [-6.0, 0, 2] {
            let drawn = PageDrawing(width: 1240, height: 1754).page(kind, seed: 43).turned(turn, bed: kind == .darkPaper ? 120 : 235)
            let found = Measured.value(.lineCurvature, Measured.quality(drawn.blurred(0.7).scan(noise: 2, seed: 1)))
            #expect((found ?? 0) < 1, "\(turn)° \(found ?? -1)")
        }
    }

    @Test("have the areas of both pages measured, and told by how much one is narrower", arguments: [0, 60, 150])
    func facing(folded: Int) throws {
        var canvas = spread(15)
        canvas.shade(gutterAt: 800, breadth: 30, share: 0.3)
        // A part of the right page is folded away.
        canvas.fill(1600 - folded..<1600, 0..<1100, with: 25)
        let laid = canvas.laid(onBed: 25, width: 1760, height: 1260, left: 80, top: 80)
        let found = try #require(quality(laid)[.facingPages])
        let value = try #require(found.result.value)
        #expect(abs(value - Double(folded) * 0.254) < 3, "\(value)")
        #expect(found.places.count == 2)
        #expect(abs(found.places[0].left - 80 * 0.254) < 1 && abs(found.places[0].width - 800 * 0.254) < 2)
        #expect(abs(found.places[1].width - Double(800 - folded) * 0.254) < 2 && abs(found.places[1].height - 1100 * 0.254) < 1)
        // One page, and a spread without its edges.
        #expect(quality(spread(16))[.facingPages]?.result.value == nil)
    }

    @Test("show reflections with their place, and single points, white frames and blown-out paper are none")
    func reflections() throws {
        var canvas = spread(11)
        canvas.change { x, y, value in
            let (dx, dy) = (Double(x) - 400, Double(y) - 300)
            return dx * dx + dy * dy < 1600 ? 290 : value
        }
        let quality = quality(canvas)
        let share = try #require(Measured.value(.reflections, quality))
        #expect(abs(share - 1600 * 3.1416 / Double(1600 * 1100)) < 0.0004, "\(share)")
        let place = try #require(quality[.reflections]?.places.first)
        #expect(abs(place.left + place.width / 2 - 101.6) < 1.5 && abs(place.top + place.height / 2 - 76.2) < 1.5)

        var points = spread(12)
        for index in 0..<200 { points.fill(20 + index * 7..<22 + index * 7, 500..<502, with: 290) }
        points.fill(0..<1600, 0..<60, with: 290)
        #expect(Measured.value(.reflections, self.quality(points)) == 0)
        var blown = spread(13)
        blown.change { _, _, value in value * 1.3 }
        #expect(self.quality(blown)[.reflections]?.result == .notMeasurable(.nothingToJudge))
    }
}
