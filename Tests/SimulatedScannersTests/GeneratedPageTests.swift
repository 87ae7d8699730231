import Testing

@testable import SimulatedScanners

@Suite("Pages made from a seed")
struct GeneratedPageTests {
    private func rows(
        _ resolution: Int, channels: Int = 1, seed: UInt64 = 1, width: Int = 100, height: Int = 130, left: Int = 0, count: Int? = nil
    ) -> [[UInt16]] {
        let window = ScanWindow(resolution: resolution, left: 0, top: 0, right: Int32((width + 10) << 16), bottom: Int32((height + 10) << 16))
        let page = GeneratedPage(
            PageLayout(width: width * 1000, height: height * 1000, seed: seed), left: left, top: 0, window: window, channels: channels,
            background: .lid)
        var samples = [UInt16](repeating: 0, count: window.width * channels)
        return (0..<(count ?? window.height)).map { _ in
            _ = page.next(into: &samples)
            return samples
        }
    }

    @Test("The wedge runs from black to white in 21 steps, paper and lid are where they belong")
    func wedge() {
        let rows = rows(254)
        // 1/10 mm pixels; the wedge is 42 to 27 mm above the lower edge, 20 mm from the sides.
        let row = rows[(130 - 35) * 10]
        for step in 0...20 { #expect(row[200 + (step * 2 + 1) * 600 / 42] == UInt16(65_535 * step / 20)) }
        #expect(row[100] == Reflectance.paper.grey && row[1005] == Reflectance.lid.grey)
        #expect(rows[1305].allSatisfy { $0 == Reflectance.lid.grey })
    }

    @Test("The ruler has a mark each millimetre")
    func ruler() {
        let row = rows(254)[65]
        for millimetre in 0..<100 {
            #expect(row[millimetre * 10] == Reflectance.blackInk.grey && row[millimetre * 10 + 6] == Reflectance.paper.grey)
        }
    }

    @Test("The same seed is the same page, another seed another one")
    func seeds() {
        #expect(rows(75) == rows(75))
        #expect(rows(75, seed: 2) != rows(75))
    }

    @Test("The page is as large at every resolution")
    func resolutions() {
        let coarse = rows(100)
        let fine = rows(300)
        // Middle of each coarse pixel is the middle of the fine pixel in the centre of its nine.
        for y in 0..<coarse.count { for x in 0..<coarse[y].count where coarse[y][x] != fine[3 * y + 1][3 * x + 1] { Issue.record("\(x), \(y)") } }
    }

    @Test("Pages of any size have a layout whose strips follow each other", arguments: [(10, 10), (10, 2000), (2000, 10), (60, 90), (841, 1189)])
    func sizes(_ width: Int, _ height: Int) {
        let layout = PageLayout(width: width * 1000, height: height * 1000, seed: .max)
        for (upper, lower) in zip(layout.strips, layout.strips.dropFirst()) { #expect(upper.top + upper.height <= lower.top) }
        for index in layout.strips.indices { #expect(layout.rectangles(of: index).count < 20_000) }
        #expect(!rows(75, channels: 3, width: width, height: height, left: -5000, count: 500).isEmpty)
    }

    @Test("A pixel belongs to what its middle lies in")
    func grid() {
        let grid = PixelGrid(resolution: 254)
        #expect(grid.pixels(0, 100) == 0..<1)
        #expect(grid.pixels(50, 100) == 0..<1)
        #expect(grid.pixels(51, 100) == 1..<2)
        #expect(grid.pixels(51, 10) == 1..<1)
        #expect(grid.pixels(-100, 150) == -1..<0)
        #expect(grid.pixels(-101, 152) == -1..<1)
    }

    @Test("Bytes widened to 16 bits and encoded again are the same")
    func bytes() {
        var line = [UInt8](repeating: 0, count: 256)
        RowKernels.encode8((0...255).map { UInt16($0) * 257 }, 0..<256, into: &line)
        #expect(line == Array(0...255))
    }

    @Test("The random numbers are those of the published generator")
    func splitMix() {
        // First outputs for seed 0, as in the reference implementation by Vigna (public domain).
        var generator = SplitMix64(seed: 0)
        #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
        #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
    }
}
