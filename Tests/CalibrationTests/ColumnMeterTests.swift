import Calibration
import SyntheticTargets
import Testing

@Suite("Means of columns")
struct ColumnMeterTests {
    private let sensor = SyntheticSensor(width: 400, variation: 0.08, offset: 900, noise: 120, seed: 1)

    @Test("make the same flat field as all rows do")
    func same() throws {
        let field = try FlatField(
            white: #require(sensor.means(256, of: 0.85, seed: 2)), dark: sensor.means(128, of: 0, seed: 3))
        let ofRows = try FlatField(white: sensor.rows(256, of: 0.85, seed: 2), dark: sensor.rows(128, of: 0, seed: 3), samples: 1)
        #expect(zip(field.gain, ofRows.gain).allSatisfy { abs($0 - $1) < 0.001 })
        #expect(zip(field.dark, ofRows.dark).allSatisfy { abs($0 - $1) < 30 })
        let again = try #require(sensor.means(256, of: 0.85, seed: 9))
        #expect(FlatField.residue(of: again) > 0.05 && field.residue(of: again) < 0.002)
    }

    @Test("leave out what covers some rows, and tell of what covers many")
    func spots() throws {
        var rows = sensor.rows(640, of: 0.85, seed: 4)
        for row in 100..<150 { for x in 200..<220 { rows[row][x] /= 2 } }
        let clean = try #require(sensor.means(640, of: 0.85, seed: 4))
        let spotted = try #require(SyntheticSensor.means(rows))
        #expect(zip(clean.means, spotted.means).allSatisfy { abs($0 - $1) < 60 } && spotted.spotted == 0)
        for row in 100..<400 { for x in 200..<220 { rows[row][x] /= 2 } }
        #expect(try #require(SyntheticSensor.means(rows)).spotted == 0.05)
    }

    @Test("need the same memory for any length, and know no light of a moment", arguments: [33, 128, 1000, 5000])
    func bands(count: Int) throws {
        // Light that falls by a tenth on the way.
        let rows = (0..<count).map { row -> [UInt16] in
            let light: Double = 50_000 * (1 - 0.1 * Double(row) / Double(count))
            return [UInt16](repeating: UInt16(light), count: 20)
        }
        let means = try #require(SyntheticSensor.means(rows))
        #expect(means.rows == count && means.bands.count < 32 && means.isWhole)
        let (least, greatest) = (try #require(means.means.min()), try #require(means.means.max()))
        #expect(greatest - least < 1)
        if count >= 1000 { #expect(means.bands[0] > 1.03 && means.bands[means.bands.count - 1] < 0.97) }
    }

    @Test("of 8 bits are those of 16, and without rows there are none")
    func depths() throws {
        var bytes = ColumnMeter(width: 4, samples: 1, depth: 8)
        let row: [UInt8] = [0, 100, 200, 255]
        for _ in 0..<64 { bytes.take(row.span.bytes, count: 1) }
        let means = try #require(bytes.finish())
        #expect(zip(means.means, [0, 25_700, 51_400, 65_535]).allSatisfy { abs($0 - $1) < 1 } && means.clipped == 0.25)
        #expect(ColumnMeter(width: 4, samples: 1, depth: 8).finish() == nil)
    }

    @Test("do not count the borders where no sheet is")
    func sheet() throws {
        var rows = sensor.rows(256, of: 0.85, seed: 5)
        for row in rows.indices { for x in [0, 1, 2, 3, 4, 399] { rows[row][x] = 2000 } }
        let means = try #require(SyntheticSensor.means(rows))
        #expect(means.sheet == 5..<399)
        #expect(means.columns(in: means.sheet).means.count == 394)
        #expect(throws: FlatField.Problem.beyondRepair(sample: 0)) { try FlatField(white: means, dark: nil) }
        #expect(throws: Never.self) { try FlatField(white: means.columns(in: means.sheet), dark: nil) }
    }
}
