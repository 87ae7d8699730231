import Testing

@testable import SimulatedScanners

@Suite("Plans made from a seed")
struct PlanPageTests {
    private func window(_ resolution: Int, left: Int = 0, top: Int = 0, width: Int, height: Int) -> ScanWindow {
        ScanWindow(resolution: resolution, left: left, top: top, width: width, height: height)
    }

    private func page(_ window: ScanWindow, seed: UInt64 = 1, width: Int = 400, height: Int = 1000, left: Int = 3_000) -> PlanPage {
        PlanPage(
            PlanLayout(width: width * 1000, seed: seed), height: height * 1000, left: left, top: 2_000, window: window, channels: 1,
            background: .lid)
    }

    private func rows(_ content: any PageContent, _ window: ScanWindow) throws -> [[UInt16]] {
        var samples = [UInt16](repeating: 0, count: window.width)
        return try (0..<window.height).map { _ in
            _ = try content.next(into: &samples)
            return samples
        }
    }

    @Test("Each row shows the strokes that the layout has there, and nothing else", arguments: [60, 100, 254])
    func truth(_ resolution: Int) throws {
        let window = window(resolution, width: 420 * resolution / 25, height: 320 * resolution / 25)
        let shown = try rows(page(window, seed: 7, height: 300), window)
        let layout = PlanLayout(width: 400_000, seed: 7)
        let grid = PixelGrid(resolution: resolution)
        let strokes = (0..<2).flatMap(layout.strokes).map { PixelStroke($0, left: 3_000, top: 2_000, grid: grid) }
        let (columns, paper) = (grid.pixels(3_000, 400_000), grid.pixels(2_000, 300_000))
        for y in 0..<window.height {
            var expected = [UInt16](repeating: Reflectance.lid.grey, count: window.width)
            if paper.contains(y) {
                for x in columns { expected[x] = Reflectance.paper.grey }
                for index in strokes.indices.sorted(by: { (strokes[$0].rows.lowerBound, $0) < (strokes[$1].rows.lowerBound, $1) })
                where strokes[index].rows.contains(y) {
                    var stroke = strokes[index]
                    stroke.move(to: y)
                    for x in stroke.columns.clamped(to: columns) { expected[x] = stroke.colour.grey }
                }
            }
            if shown[y] != expected { Issue.record("row \(y) differs") }
        }
    }

    @Test("A window is cut out of the whole at the same pixels")
    func windows() throws {
        let all = window(100, width: 1600, height: 1300)
        let whole = try rows(page(all), all)
        for part in [window(100, left: 333, top: 977, width: 500, height: 300), window(100, left: 1000, top: 101, width: 7, height: 50)] {
            let shown = try rows(page(part), part)
            for y in 0..<part.height {
                #expect(shown[y] == Array(whole[part.top + y][part.left..<part.left + part.width]), "row \(y)")
            }
        }
    }

    @Test("A longer plan goes on where the shorter one ends; another seed is another plan")
    func lengths() throws {
        let window = window(75, width: 1200, height: 900)
        let (short, long) = (try rows(page(window, height: 200), window), try rows(page(window), window))
        // 2 mm of roller, 200 mm of plan.
        #expect(short.prefix(595) == long.prefix(595))
        #expect(short[700].allSatisfy { $0 == Reflectance.lid.grey } && Set(long[700]).count > 1)
        #expect(try rows(page(window, seed: 2), window) != long)
    }

    @Test("Dimensions say how far the walls are apart, and the walls are there")
    func dimensions() throws {
        let layout = PlanLayout(width: 841_000, seed: 11)
        // 0.1 mm pixels, below the crossing and above the door.
        let window = window(254, top: 1650, width: 8410, height: 1)
        let row = try rows(
            PlanPage(layout, height: 1_000_000, left: 0, top: 0, window: window, channels: 1, background: .lid), window)[0]
        let dimensions = layout.dimensions(ofBay: 0)
        #expect(dimensions.count > 4 && dimensions.map(\.millimetres).reduce(0, +) == 791)
        for dimension in dimensions {
            #expect(dimension.millimetres >= 60)
            for wall in [dimension.left, dimension.right] {
                #expect(row[wall / 100 - 5..<wall / 100 + 5].allSatisfy { $0 == Reflectance.blackInk.grey })
                #expect(row[wall / 100 + 8] == Reflectance.paper.grey)
            }
        }
    }

    @Test("Plans of any width, the narrowest and those of the largest seed too", arguments: [10, 50, 109, 110, 2000])
    func widths(_ width: Int) throws {
        let layout = PlanLayout(width: width * 1000, seed: .max)
        for bay in [0, 1, 79] {
            let (top, end) = (bay * PlanLayout.bayHeight, (bay + 1) * PlanLayout.bayHeight)
            let strokes = layout.strokes(ofBay: bay)
            #expect(strokes.allSatisfy { $0.top >= top && $0.top + $0.height <= end && $0.width >= 0 && $0.height >= 0 })
        }
    }

    /// The same page, of which every row is said to be wholly new.
    private final class Repainted: PageContent {
        let content: any PageContent
        init(_ content: any PageContent) { self.content = content }
        func next(into samples: inout [UInt16]) throws(DriverFailure) -> RowChange {
            _ = try content.next(into: &samples)
            return .whole
        }
    }

    @Test("Encoding only what changes gives the same bytes as encoding everything", arguments: [1, 8, 16], [false, true])
    func changes(_ depth: Int, _ isCorrected: Bool) throws {
        let window = window(100, width: 1001, height: 1100)
        let settings = ScanSettings(
            mode: depth == 1 ? .lineart : .grey, depth: depth, window: window, resolutionDown: 100, threshold: 30_000, brightness: 0,
            contrast: 0, source: .feederFront)
        let gains = (0..<1001).map { RowKernels.unityGain - (isCorrected ? Int32($0 % 500) * 10 : 0) }
        let curve = isCorrected ? ToneCurve.table(brightness: 10, contrast: 20, gamma: nil) : nil
        let optics = OpticalChain(gains: gains, offset: 0, noise: nil, toneCurve: curve)
        let (partly, wholly) = (PageRows(page(window), optics, settings), PageRows(Repainted(page(window)), optics, settings))
        let length = (1001 * depth + 7) / 8
        var (left, right) = ([UInt8](repeating: 0, count: length), [UInt8](repeating: 0, count: length))
        for row in 0..<window.height {
            try partly.next(into: &left)
            try wholly.next(into: &right)
            if left != right { Issue.record("row \(row) differs") }
        }
    }

    @Test("Most rows of a plan change in a few places only, so that it costs little to make")
    func cost() throws {
        let window = window(600, width: 21_591, height: 5_000)
        let page = page(window, width: 841)
        var samples = [UInt16](repeating: 0, count: window.width)
        var drawn = 0
        for _ in 0..<window.height {
            switch page.next(into: &samples) {
            case .none: break
            case .parts(let parts): drawn += parts.map(\.count).reduce(0, +)
            case .whole: drawn += window.width
            }
        }
        #expect(drawn < window.width * window.height / 20)
    }
}
