import PlatenModel
import Quality
import SyntheticPages
import Testing

@Suite("Skew, border and what lies at the frame")
struct SkewTests {
    @Test(
        "is told to a twentieth of a degree, near 0 too, where profiles alone are drawn to 0",
        arguments: [-9.7, -3.3, -0.5, -0.07, 0, 0.03, 0.05, 0.31, 2.2, 9.9], [PageKind.text, .table, .twoColumns])
    func angle(angle: Double, kind: PageKind) {
        let quality = Measured.quality(Measured.page(kind, seed: 41, turned: angle))
        #expect(abs((Measured.value(.skew, quality) ?? 99) - angle) <= 0.05, "\(String(describing: quality[.skew]))")
    }

    @Test("is not told of pages without lines", arguments: [PageKind.blank, .photograph, .stained, .pageNumber, .drawing])
    func nothing(kind: PageKind) {
        #expect(Measured.quality(Measured.page(kind, seed: 42))[.skew]?.result.value == nil)
    }

    /// A sheet of 1000 × 1400 pixels on a bed, turned.
    private static func onBed(_ bed: Float, turned: Double, paper: Float = 235) -> ScannedPage {
        var canvas = PageDrawing(width: 1240, height: 1754).page(.text, seed: 43)
        canvas.change { x, y, value in (120..<1120).contains(x) && (177..<1577).contains(y) ? value : bed }
        return canvas.turned(turned, bed: bed).blurred(0.7).scan(noise: 2, seed: 2)
    }

    @Test("of the sheet itself is told by its edges, with its size and the bed around it", arguments: [Float(10), 90, 200], [-2.0, 0, 0.4, 3])
    func edges(bed: Float, turned: Double) throws {
        let quality = Measured.quality(Self.onBed(bed, turned: turned))
        #expect(abs((Measured.value(.edgeSkew, quality) ?? 99) - turned) <= 0.05)
        #expect(abs((Measured.value(.sheetWidth, quality) ?? 0) - 1000.0 / 300 * 25.4) <= 0.5)
        #expect(abs((Measured.value(.sheetHeight, quality) ?? 0) - 1400.0 / 300 * 25.4) <= 0.5)
        #expect((Measured.value(.smallestMargin, quality) ?? 0) > 2)
        #expect(Measured.value(.contentAtBorder, quality) == 0)
    }

    @Test("is not told where the paper is as light as the bed, and nothing is then called cut off")
    func white() {
        let quality = Measured.quality(Measured.page(.text, seed: 44))
        for measure in [Measure.edgeSkew, .sheetWidth, .smallestMargin] { #expect(quality[measure]?.result == .notMeasurable(.borderNotFound)) }
        #expect(Measured.value(.contentAtBorder, quality) == 0)
    }

    @Test("is no excuse for text that is cut off at the frame, on any side", arguments: 0..<4)
    func cut(side: Int) throws {
        let page = PageDrawing(width: 1240, height: 1754).page(.text, seed: 45)
        let move = [(-160.0, 0.0), (160, 0), (0, -220), (0, 220)][side]
        let quality = Measured.quality(page.turned(0, movedBy: move, bed: 235).blurred(0.7).scan(noise: 2, seed: 3))
        let found = try #require(quality[.contentAtBorder])
        #expect((found.result.value ?? 0) > 0.02)
        let place = try #require(found.places.first)
        switch side {
        case 0: #expect(place.left == 0 && place.width < 10)
        case 1: #expect(place.left > 90)
        case 2: #expect(place.top == 0 && place.height < 10)
        default: #expect(place.top > 130)
        }
    }

    @Test("of a sheet that goes on to the frame on one side has no margin there")
    func overEdge() {
        var canvas = PageDrawing(width: 1240, height: 1754).page(.text, seed: 46)
        canvas.change { x, y, value in x < 1120 && (177..<1577).contains(y) ? value : 20 }
        let quality = Measured.quality(canvas.blurred(0.7).scan(noise: 2, seed: 4))
        #expect(Measured.value(.smallestMargin, quality) == 0)
        #expect(quality[.smallestMargin]?.places.first?.left == 0)
    }
}
