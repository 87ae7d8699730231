import Testing

@testable import SimulatedScanners

@Suite("Spreads of a book made from a seed")
struct SpreadPageTests {
    private static let spread = BookSpread(width: 120_000, height: 160_000, seed: 30)

    /// 0.1 mm pixels; the gutter is at 140 mm, the book's upper edge at 10.
    private func rows(_ spread: BookSpread = spread, left: Int = 0, width: Int = 2800, top: Int = 0, height: Int = 1800) throws -> [[UInt16]] {
        let window = ScanWindow(resolution: 254, left: left, top: top, width: width, height: height)
        let page = SpreadPage(spread: spread, gutter: 140_000, top: 10_000, window: window, channels: 1, background: .darkBed).content()
        var samples = [UInt16](repeating: 0, count: width)
        return try (0..<height).map { _ in
            _ = try page.next(into: &samples)
            return samples
        }
    }

    /// A page as it is, with its left edge at 0 and its upper one at 10 mm.
    private func flat(_ layout: PageLayout) -> [[UInt16]] {
        let window = ScanWindow(resolution: 254, left: 0, top: 0, width: 1200, height: 1800)
        let page = GeneratedPage(layout, left: 0, top: 10_000, window: window, channels: 1, background: .darkBed)
        var samples = [UInt16](repeating: 0, count: 1200)
        return (0..<1800).map { _ in
            _ = page.next(into: &samples)
            return samples
        }
    }

    @Test("Away from the gutter both pages are those of their seeds, one millimetre nearer to it than on paper; around them it is dark")
    func pages() throws {
        let (shown, left, right) = (try rows(), flat(Self.spread.left), flat(Self.spread.right))
        #expect(Self.spread.left.seed == 30 && Self.spread.right.seed == 31)
        for y in 0..<1800 {
            if shown[y][210..<1100] != left[y][0..<890] { Issue.record("row \(y) of the left page differs") }
            if shown[y][1700..<2590] != right[y][310..<1200] { Issue.record("row \(y) of the right page differs") }
        }
        #expect(shown[50].allSatisfy { $0 == Reflectance.darkBed.grey } && shown[1750].allSatisfy { $0 == Reflectance.darkBed.grey })
        #expect(shown[900].prefix(209).allSatisfy { $0 == Reflectance.darkBed.grey })
    }

    @Test("At the gutter every sample is the one that displacement and gain say")
    func gutter() throws {
        let (shown, right) = (try rows(), flat(Self.spread.right))
        for x in 0..<300 {
            let distance = x * 100 + 50
            let (outwards, down) = BookSpread.displacement(distance)
            let gain = Double(BookSpread.gain(distance)) / Double(RowKernels.unityGain)
            for y in stride(from: 110, to: 1680, by: 3) {
                let paper = right[y + (down + 50) / 100][x + (outwards + 50) / 100]
                if abs(Double(shown[y][1400 + x]) - Double(paper) * gain) > 1 { Issue.record("pixel \(x), \(y)") }
            }
        }
    }

    @Test("The paper sinks towards the gutter without a step, on both sides alike")
    func shape() throws {
        #expect(BookSpread.displacement(0) == (0, BookSpread.bend) && BookSpread.displacement(BookSpread.slope) == (BookSpread.narrowing, 0))
        #expect(BookSpread.displacement(1 << 20) == (BookSpread.narrowing, 0))
        #expect(BookSpread.gain(0) == RowKernels.unityGain * 45 / 100 + 1 && BookSpread.gain(BookSpread.slope) == RowKernels.unityGain)
        for distance in 1...BookSpread.slope {
            let (before, after) = (BookSpread.displacement(distance - 1), BookSpread.displacement(distance))
            #expect((0...1).contains(after.outwards - before.outwards) && (0...1).contains(before.down - after.down))
        }
        let row = try rows(top: 300, height: 1)[0]
        for x in 0..<20 { #expect(row[1400 + x] == row[1399 - x]) }
    }

    @Test("A window is cut out of the whole at the same pixels")
    func windows() throws {
        let whole = try rows()
        let part = try rows(left: 1333, width: 200, top: 150, height: 300)
        for y in 0..<300 { #expect(part[y] == Array(whole[150 + y][1333..<1533]), "row \(y)") }
    }
}
