import Calibration
import PlatenModel
import Testing
import WorkerProtocol

@testable import Maintenance

@Suite("The making of a camera's flat field")
struct AreaFieldMakingTests {
    private static let (columns, rows) = (40, 30)

    /// A pass over a white card whose light falls off to the corners; 16 pixels of 100 an inch are 4.064 mm.
    private func pass(level: Double = 50_000, _ change: (Int, Int) -> Double = { _, _ in 1 }) -> SheetPass<CellMeans> {
        let means = (0..<Self.columns * Self.rows).map { cell -> Double in
            let (column, row) = (cell % Self.columns, cell / Self.columns)
            let (x, y) = (Double(column) / 20 - 1, Double(row) / 15 - 1)
            return level * (1 - 0.12 * (x * x + y * y)) * change(column, row)
        }
        return SheetPass(
            means: CellMeans(
                width: 645, height: 490, samples: 1, depth: 16, columns: Self.columns, rows: Self.rows, cellWidth: 16, cellHeight: 16, means: means),
            reading: ColumnReading(left: 10, top: 20, resolutionX: 100, resolutionY: 100),
            settings: PreparedSettings(
                options: [], estimate: ImageGeometry(width: 645, height: 490, samples: 1, depth: 16, resolutionX: 100, resolutionY: 100),
                estimatedBytes: nil, isFeeder: false))
    }

    private func refusal(_ first: SheetPass<CellMeans>, _ second: SheetPass<CellMeans>? = nil) -> String? {
        do throws(Problem) {
            _ = try AreaFieldMaking(scanner: "overhead-1", first: first, second: second ?? first).result(depths: [8])
            return nil
        } catch {
            return error.description
        }
    }

    @Test("takes two passes that show the same, and says what they came to")
    func made() throws {
        let made = try AreaFieldMaking(scanner: "overhead-1", first: pass(), second: pass(level: 49_700)).result(depths: [8, 16])
        let stored = try #require(made.stored)
        #expect(stored.left == 10 && stored.area?.top == 20 && stored.field == nil && stored.samples == 1)
        #expect(made.result.cells == CellCount(across: 40, down: 30) && made.result.depths == [8, 16] && !made.result.isFeeder)
        #expect(made.result.residueBefore > 15 && (made.result.residueAfter ?? 1) < 0.05 && made.findings.count == 1, "\(made.result)")
        let even = try AreaFieldMaking(scanner: "overhead-1", first: flat(), second: flat()).result(depths: [8])
        #expect(!even.result.isNeeded && even.stored == nil && even.findings.first?.contains("nothing is applied") == true)
    }

    private func flat() -> SheetPass<CellMeans> {
        pass { column, row in
            let (x, y) = (Double(column) / 20 - 1, Double(row) / 15 - 1)
            return 1 / (1 - 0.12 * (x * x + y * y))
        }
    }

    @Test("refuses what is dark, at the end of the scale, or covered in part, with the place, and what to do")
    func refused() throws {
        for (pass, words) in [
            (pass(level: 20_000), "what it sees is dark: 72 of 255"), (pass(level: 65_535) { _, _ in 1.1 }, "of its area is at the end of the scale"),
            (pass { column, _ in column < 20 ? 1 : 0.09 }, "dark"),
            (pass { column, _ in column < 30 ? 1 : 0.09 }, "an edge of the white, or something on it, at x 1"),
            // A finger at the lower border, a clip in a corner, and a sheet that lies on another.
            (pass { column, row in (10..<16).contains(column) && row > 24 ? 0.6 : 1 }, "something on it, at x 65 mm, y 132 mm"),
            (pass { column, row in column > 33 && row < 5 ? 0.3 : 1 }, "something on it"),
            (pass { _, row in row < 12 ? 1 : 0.96 }, "an edge of the white"),
        ] {
            let reason = try #require(refusal(pass), "\(words)")
            #expect(reason.contains(words), "\(reason)")
        }
        // A speck is none of them.
        #expect(refusal(pass { column, row in column == 9 && (7...8).contains(row) ? 0.9 : 1 }) == nil)
    }

    @Test("refuses two passes between which a shadow fell, or that are of other sizes")
    func differ() throws {
        let shadow = try #require(refusal(pass(), pass { column, _ in 1 - 0.02 * max(0, Double(column) - 25) / 15 }))
        #expect(shadow.contains("the light differs by 1.8") && shadow.contains("at x 17"), "\(shadow)")
        var other = pass()
        other = SheetPass(
            means: other.means, reading: ColumnReading(left: 11, top: 20, resolutionX: 100, resolutionY: 100), settings: other.settings)
        #expect(refusal(pass(), other)?.contains("other sizes") == true)
        let nowhere = SheetPass(
            means: other.means, reading: ColumnReading(left: nil, top: nil, resolutionX: 100, resolutionY: 100), settings: other.settings)
        #expect(refusal(nowhere)?.contains("do not say where its images begin") == true)
    }
}
