import PlatenModel
import Quality
import SyntheticPages
import Testing

@Suite("Rows and columns")
struct RowTests {
    private static let cleanKinds: [PageKind] = [.text, .smallType, .table, .plan, .form, .newspaper, .blank, .gradient, .largeType, .drawing]

    @Test("are found without a fault on clean pages, ruled ones among them", arguments: cleanKinds)
    func clean(kind: PageKind) {
        let quality = Measured.quality(Measured.page(kind, seed: 21))
        for measure in [Measure.lines, .stuckRows, .repeatedRows, .rowJumps, .uniformRows] {
            #expect(Measured.value(measure, quality) == 0, "\(measure) \(quality[measure]?.places ?? [])")
        }
        #expect((Measured.value(.streaks, quality) ?? 0) < 2)
    }

    @Test(
        "tell a streak, its strength and its place", arguments: [PageKind.text, .table, .blank, .twoColumns],
        [(1, 0.08), (2, -0.08), (3, 0.05), (8, -0.1)])
    func streak(kind: PageKind, streak: (width: Int, contrast: Double)) throws {
        var page = Measured.page(kind, seed: 22)
        page.addStreak(x: 431, width: streak.width, contrast: streak.contrast)
        let found = try #require(Measured.quality(page)[.streaks])
        let value = try #require(found.result.value)
        #expect(abs(value - 235 * abs(streak.contrast)) < 4, "\(value)")
        let place = try #require(found.places.first)
        #expect(abs(place.left + place.width / 2 - (431 + Double(streak.width) / 2) / 300 * 25.4) < 0.5)
        #expect((place.value ?? 0 > 0) == (streak.contrast > 0))
    }

    @Test("are not told of an original that is striped itself from end to end")
    func striped() {
        var canvas = PageDrawing(width: 1240, height: 1754).page(.blank, seed: 26)
        for stripe in 0..<40 { canvas.fill(30 + stripe * 30..<33 + stripe * 30, 0..<1754, with: 215) }
        let quality = Measured.quality(canvas.blurred(0.7).scan(noise: 2, seed: 1))
        for measure in [Measure.streaks, .lines] { #expect(quality[measure]?.result == .notMeasurable(.nothingToJudge)) }
    }

    @Test("tell a dead element from a ruled line that ends before the page does")
    func line() {
        var dead = Measured.page(.text, seed: 23)
        dead.addStreak(x: 600, width: 2, contrast: -1)
        let found = Measured.quality(dead)
        #expect(Measured.value(.lines, found) == 1)
        var ruled = PageDrawing(width: 1240, height: 1754).page(.text, seed: 23)
        ruled.stroke(60, 60, 60, 1694, ink: 30, width: 3)
        let quality = Measured.quality(ruled.blurred(0.7).scan(noise: 2, seed: 1))
        #expect(Measured.value(.lines, quality) == 0 && (Measured.value(.streaks, quality) ?? 9) < 2)
    }

    @Test("tell rows that came twice, and not those of data without noise", arguments: [1, 3, 8, 64])
    func repeated(rows: Int) {
        let page = Measured.page(.text, seed: 24)
        let quality = Measured.quality(page.repeating(700..<700 + max(rows, 1)))
        if rows == 1 {
            // One row twice: two rows alike, which three make stuck.
            #expect(Measured.value(.stuckRows, Measured.quality(page.repeating(700..<701).repeating(700..<701))) == 2)
        } else {
            #expect(Measured.value(.repeatedRows, quality) == Double(rows))
            #expect(abs((quality[.repeatedRows]?.places.first?.top ?? 0) - Double(700 + rows) / 300 * 25.4) < 0.1)
        }
        let made = Measured.quality(Measured.page(.text, seed: 24, noise: 0).repeating(700..<708))
        #expect(made[.repeatedRows]?.result == .notMeasurable(.nothingToJudge))
    }

    @Test("tell rows that are missing between others, where there is something on them", arguments: [UInt64(1), 2, 3, 4, 5, 6])
    func jump(seed: UInt64) {
        let page = Measured.page(.smallType, seed: seed, turned: 0.8)
        let row = 500 + Int(seed) * 101
        let quality = Measured.quality(page.without(row..<row + 5))
        #expect(Measured.value(.rowJumps, quality) == 1)
        #expect(abs((quality[.rowJumps]?.places.first?.top ?? 0) - Double(row) / 300 * 25.4) < 0.3)
        #expect(Measured.value(.rowJumps, Measured.quality(page)) == 0)
    }

    @Test(
        "tell rows that are missing where little of a page is cut",
        arguments: [(PageKind.fewLines, UInt64(3056), 519..<522), (.smallType, 2_000_000, 1349..<1354), (.newspaper, 2_000_028, 944..<946)])
    func little(kind: PageKind, seed: UInt64, rows: Range<Int>) {
        let drawn = PageDrawing(width: 1240, height: 1754).page(kind, seed: seed).turned(0.8, bed: 235)
        let page = drawn.blurred(0.7).scan(noise: 2, seed: seed)
        #expect(Measured.value(.rowJumps, Measured.quality(page.without(rows))) == 1)
        #expect(Measured.value(.rowJumps, Measured.quality(page)) == 0)
    }

    @Test("are not missing between two thin lines that nearly touch", arguments: [Float(3.6), 4, 4.4])
    func nearLines(distance: Float) {
        var canvas = PageDrawing(width: 1240, height: 1754).page(.blank, seed: 27)
        for line in 0..<8 {
            // Nearly level: long parts of them lie alike between two rows.
            let y = 200 + Float(line) * 150.13
            canvas.stroke(100, y, 1100, y + 1.5, ink: 40, width: 2.5)
            canvas.stroke(100, y + distance, 1100, y + distance + 1.5, ink: 40, width: 2.5)
        }
        for blur in [0.55, 0.65, 0.75] {
            #expect(Measured.value(.rowJumps, Measured.quality(canvas.blurred(blur).scan(noise: 2, seed: 1))) == 0, "\(blur)")
        }
    }

    @Test("tell rows of one code within an image, and how many are missing of those that were promised")
    func uniform() {
        var page = Measured.page(.text, seed: 25)
        for index in 800 * page.width..<812 * page.width { page.pixels[index] = 0 }
        #expect(Measured.value(.uniformRows, Measured.quality(page)) == 12)
        #expect(Measured.value(.missingRows, Measured.quality(page, expectedRows: 1760)) == 6)
        #expect(Measured.value(.missingRows, Measured.quality(page, expectedRows: 1700)) == 0)
        #expect(Measured.quality(page)[.missingRows]?.result == .notMeasurable(.lengthUnknown))
    }
}
