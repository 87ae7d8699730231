import PlatenModel
import SyntheticTargets
import Testing

@testable import Calibration

@Suite("A grid of lines on a bed")
struct GridTests {
    private func reading(_ grid: SyntheticGrid, _ pixels: [UInt8]? = nil) -> RulerMeter.Outcome {
        let pixels = pixels ?? grid.pixels(seed: 3)
        var meter = RulerMeter(width: grid.width, samples: 1, pitch: grid.pitch, stated: (grid.resolution, grid.resolution))
        for row in stride(from: 0, to: grid.height, by: 64) {
            let count = min(64, grid.height - row)
            meter.take(pixels.span.bytes.extracting(row * grid.width..<(row + count) * grid.width), count: count)
        }
        return meter.finish()
    }

    @Test(
        "that is straight has no distortion, flat, turned, or seen aslant by a camera", arguments: [(0.0, 0.0), (0.8, 0.0), (-0.5, 0.03), (0, -0.05)])
    func straight(angle: Double, keystone: Double) throws {
        var grid = SyntheticGrid()
        grid.angle = angle
        grid.keystone = keystone
        let seen = try #require(reading(grid).grid)
        #expect(seen.columns >= 15 && seen.rows >= 19 && seen.crossings >= 250, "\(seen)")
        #expect(seen.distortion < 0.03, "\(seen)")
    }

    @Test("is a ruler across and along, too")
    func rulers() throws {
        var grid = SyntheticGrid()
        grid.angle = 0.3
        let seen = reading(grid)
        #expect(try abs(#require(seen.across).error(against: 200)) < 200)
        #expect(try abs(#require(seen.along).error(against: 200)) < 200)
    }

    @Test("shows by how much a lens bends it", arguments: [0.01, 0.03, -0.02])
    func barrel(amount: Double) throws {
        var grid = SyntheticGrid()
        grid.barrel = amount
        grid.angle = 0.4
        let seen = try #require(reading(grid).grid)
        // The outermost crossings lie up to a pitch within the corners: r³ is less there by up to a fifth.
        #expect(seen.distortion < grid.distortion * 1.05 && seen.distortion > grid.distortion * 0.72, "\(seen.distortion) of \(grid.distortion)")
    }

    @Test("with specks on some of its lines tells the same")
    func specks() throws {
        var grid = SyntheticGrid()
        grid.barrel = 0.02
        let clean = try #require(reading(grid).grid)
        var pixels = grid.pixels(seed: 3)
        for (x, y) in [(330, 401), (645, 900), (1050, 1203)] {
            for row in y..<y + 30 { for column in x..<x + 12 { pixels[row * grid.width + column] = 30 } }
        }
        let spotted = try #require(reading(grid, pixels).grid)
        #expect(abs(spotted.distortion - clean.distortion) < 0.05, "\(spotted) \(clean)")
    }

    @Test("is not seen in rulers, print or an empty bed")
    func none() {
        var grid = SyntheticGrid()
        var empty = [UInt8](repeating: 220, count: grid.width * grid.height)
        #expect(reading(grid, empty).grid == nil)
        // A ruler's ticks are short.
        for tick in 0..<15 {
            for row in 300..<380 { for column in 40 + tick * 79..<43 + tick * 79 { empty[row * grid.width + column] = 40 } }
        }
        #expect(reading(grid, empty).across != nil && reading(grid, empty).grid == nil)
        // Lines that nothing crosses.
        grid.lineWidth = 0
        var print = grid.pixels(seed: 1)
        for line in 0..<20 { for column in 0..<grid.width { for row in 0..<3 { print[(40 + line * 79 + row) * grid.width + column] = 40 } } }
        #expect(reading(grid, print).grid == nil)
    }

    @Test("of a millimetre is measured as such in seconds, and by lines of ten millimetres tells no nonsense", .timeLimit(.minutes(5)))
    func millimetrePaper() throws {
        var grid = SyntheticGrid()
        (grid.pitch, grid.lineWidth, grid.angle) = (1, 0.2, 0.2)
        let pixels = grid.pixels(seed: 3)
        let seen = try #require(reading(grid, pixels).grid)
        #expect(seen.columns >= 60 && seen.rows >= 60 && seen.distortion < 0.05, "\(seen)")
        // Ten lines of it for one of the grid that it is taken for.
        grid.pitch = 10
        let mistaken = reading(grid, pixels)
        #expect(mistaken.grid == nil || (mistaken.grid?.distortion ?? 1) < 0.05, "\(mistaken)")
        for scale in [mistaken.across, mistaken.along].compactMap(\.self) { #expect(abs(scale.error(against: 200)) < 2000, "\(mistaken)") }
    }

    @Test("of a millimetre on a plan of A0 is measured in seconds, too, by lines that are far enough apart", .timeLimit(.minutes(5)))
    func millimetrePlan() throws {
        // At 300 pixels an inch, looked at as often as a scan of it would be; without its pixels, which are a gigabyte.
        let (spacing, columns, rows) = (300 / 25.4, 841, 1189)
        var meter = GridMeter(spacing: (spacing, spacing))
        func places(_ count: Int) -> [Double] { (0..<count).map { (Double($0) + 0.5) * spacing } }
        let (across, down) = (places(columns), places(rows))
        for row in stride(from: 24.0, to: Double(rows) * spacing, by: 24) { meter.take(upright: across, row: row) }
        for column in stride(from: 24.0, to: Double(columns) * spacing, by: 24) { meter.take(level: down, column: column) }
        let seen = try #require(meter.finish())
        #expect(seen.columns == columns && seen.rows == rows && seen.distortion < 0.001, "\(seen)")
        #expect((5_000...10_000).contains(seen.crossings), "\(seen)")
    }
}
