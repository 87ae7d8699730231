import PlatenModel
import Quality
import SyntheticPages
import Testing

/// Stand-ins for what pages that someone really scanned have: each of these was told as a fault, or hid one.
@Suite("On pages like real ones")
struct PaperTests {
    private static func page(_ kind: PageKind, seed: UInt64) -> GreyCanvas { PageDrawing(width: 1240, height: 1754).page(kind, seed: seed) }

    @Test("a streak is told on a leaf that is not as light everywhere, and none where there is none")
    func light() throws {
        var canvas = Self.page(.text, seed: 71)
        canvas.change { _, y, value in value * (y < 780 ? 0.72 : y < 1300 ? 0.95 : 0.43) }
        var page = canvas.blurred(0.7).scan(noise: 2, seed: 1)
        #expect((Measured.value(.streaks, Measured.quality(page)) ?? 9) < 3)
        page.addStreak(x: 640, width: 3, contrast: -0.1)
        let found = try #require(Measured.quality(page)[.streaks])
        #expect((found.result.value ?? 0) > 10, "\(found)")
        let place = try #require(found.places.first)
        #expect(abs(place.left + place.width / 2 - 641.5 / 300 * 25.4) < 0.5)
    }

    @Test("the fold of a leaf that rises towards its gutter is no streak")
    func fold() throws {
        var canvas = Self.page(.text, seed: 72)
        canvas.change { x, _, value in value * (1 - 0.2 * max(0, 1 - abs(Float(x) - 1190) / 60)) }
        let streaks = Measured.quality(canvas.blurred(0.7).scan(noise: 2, seed: 1))[.streaks]
        #expect((streaks?.result.value ?? 9) < 3, "\(String(describing: streaks))")
    }

    @Test(
        "a streak of one to three columns is told on paper without anything else, near and far neighbours alike", arguments: 1...3, [UInt64(1), 2, 3])
    func narrow(width: Int, seed: UInt64) {
        var page = Self.page(.blank, seed: seed).blurred(0.7).scan(noise: 2, seed: seed)
        page.addStreak(x: 468, width: width, contrast: -0.027)
        let streaks = Measured.quality(page)[.streaks]
        #expect(abs((streaks?.result.value ?? 0) - 6.3) < 1.5, "\(String(describing: streaks))")
    }

    @Test("blocks of JPEG that are alike are no rows that came twice, and such rows are told beside them")
    func jpeg() throws {
        var canvas = Self.page(.smallType, seed: 73).blotched(by: 30, size: 4, seed: 3)
        canvas.change { x, y, value in y < 160 ? 235 - 25 * Float(x) / 1240 : value }
        let page = try canvas.blurred(0.7).scan(noise: 0.8, seed: 1).compressed(quality: 60)
        let quality = Measured.quality(page)
        for measure in [Measure.stuckRows, .repeatedRows] { #expect(Measured.value(measure, quality) == 0, "\(measure)") }
        let twice = Measured.quality(page.repeating(900..<906))
        #expect(Measured.value(.repeatedRows, twice) == 6)
    }

    @Test("a few specks that end between two rows are no rows that are missing")
    func specks() {
        var canvas = Self.page(.text, seed: 74).blurred(0.7)
        canvas.fill(300..<303, 640..<700, with: 40)
        canvas.fill(900..<903, 640..<700, with: 40)
        #expect(Measured.value(.rowJumps, Measured.quality(canvas.scan(noise: 2, seed: 1))) == 0)
    }

    @Test("a picture whose tones are soft and hard is no part out of focus")
    func picture() {
        var canvas = Self.page(.text, seed: 75).blurred(0.7)
        canvas.change { x, y, value in
            guard x > 830, y < 500 else { return value }
            // Bars of 44 pixels; the sides of every fourth one fall off over twelve pixels, those of the others over three.
            let reach: Float = (x - 830) / 44 % 4 < 3 ? 1.5 : 6
            let side = abs(Float((x - 830) % 44) - 22) - 11
            return 150 + 80 * min(1, max(-1, side / reach))
        }
        let local = Measured.quality(canvas.scan(noise: 2, seed: 1))[.localEdgeWidth]
        #expect((local?.result.value ?? 9) < 1.35, "\(String(describing: local))")
    }

    @Test("lines lean by what they do on paper with blotches too, which is ink nearly everywhere", arguments: [-1.7, 0.4, 6.2])
    func lean(angle: Double) throws {
        let canvas = Self.page(.text, seed: 76).turned(angle, bed: 235).blotched(by: 22, size: 9, seed: 2)
        let quality = Measured.quality(canvas.blurred(0.7).scan(noise: 2, seed: 1))
        #expect((Measured.value(.ink, quality) ?? 0) > 0.5)
        #expect(abs((Measured.value(.skew, quality) ?? 99) - angle) <= 0.1, "\(String(describing: quality[.skew]))")
    }
}
