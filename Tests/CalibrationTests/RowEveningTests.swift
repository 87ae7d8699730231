import Calibration
import Foundation
import PlatenModel
import SyntheticTargets
import Testing

@Suite("Evening out an image")
struct RowEveningTests {
    private static let linear = ToneTable { $0 }
    private let sensor = SyntheticSensor(width: 1200, variation: 0.08, offset: 0, noise: 100, seed: 1)

    /// Of 600 columns an inch, from 10 mm on.
    private func stored(travel: TravelLight? = nil) throws -> StoredFlatField {
        let field = try FlatField(white: #require(sensor.means(512, of: 0.85, seed: 2)), dark: nil)
        return StoredFlatField(resolution: 600, left: 10, field: field, travel: travel)
    }

    /// What columns differ by, as a share of full scale, of rows of 16 bits that are evened out.
    private func residue(_ evening: RowEvening, _ rows: [[UInt16]]) -> Double {
        var evening = evening
        var sums = [Double](repeating: 0, count: rows[0].count)
        for row in rows {
            var row = row
            var samples = row.mutableSpan
            var bytes = samples.mutableBytes
            evening.apply(&bytes)
            for (x, value) in row.enumerated() { sums[x] += Double(value) / Double(rows.count) }
        }
        return ((sums.max() ?? 0) - (sums.min() ?? 0)) / 65535
    }

    private func evening(_ stored: StoredFlatField, width: Int, left: Double, resolution: Double) -> RowEvening {
        RowEvening(stored, width: width, depth: 16, place: (left, 0), resolution: (resolution, resolution), tones: [Self.linear])
    }

    @Test("takes the gains of the columns that the image was taken with, wherever it begins")
    func offset() throws {
        let stored = try stored()
        let rows = sensor.rows(512, of: 0.5, seed: 3)
        #expect(residue(evening(stored, width: 1200, left: 10, resolution: 600), rows) < 0.002)
        // 5.08 mm are 120 columns; what drivers round is no other column.
        let part = rows.map { Array($0[120..<720]) }
        #expect(residue(evening(stored, width: 600, left: 15.0803, resolution: 600.02), part) < 0.002)
        // With the gains of other columns it gets worse, not better: the test can fail.
        #expect(residue(evening(stored, width: 600, left: 15.5, resolution: 600), part) > 0.02)
    }

    @Test("adds columns up for fewer pixels an inch, and takes what lies between for more")
    func resolutions() throws {
        let stored = try stored()
        let rows = sensor.rows(512, of: 0.5, seed: 4)
        for box in [2, 3, 4] {
            let coarse = rows.map { row in
                (0..<1200 / box).map { x in UInt16((x * box..<(x + 1) * box).reduce(0) { $0 + Int(row[$1]) } / box) }
            }
            #expect(residue(evening(stored, width: 1200 / box, left: 10, resolution: 600 / Double(box)), coarse) < 0.002, "\(box)")
        }
        // Light that falls off evenly, seen with twice as many columns.
        let falling = (0..<1200).map { x -> UInt16 in UInt16(50_000 - 10 * x) }
        let white = try #require(SyntheticSensor.means([[UInt16]](repeating: falling, count: 128)))
        let smooth = StoredFlatField(resolution: 600, left: 10, field: try FlatField(white: white, dark: nil), travel: nil)
        let fine = [(0..<2400).map { x -> UInt16 in UInt16(25_000 - 5 * x / 2) }]
        #expect(residue(evening(smooth, width: 2400, left: 10, resolution: 1200), fine) < 0.001)
    }

    @Test("leaves alone what the flat field does not reach")
    func beyond() throws {
        let stored = try stored()
        var right = evening(stored, width: 100, left: 200, resolution: 600)
        #expect(right.reach == 0)
        let half = evening(stored, width: 100, left: 10 - 50 * 25.4 / 600, resolution: 600)
        #expect(abs(half.reach - 0.5) < 0.02)
        let before: [UInt16] = (0..<100).map { UInt16($0 * 655) }
        var row = before
        var samples = row.mutableSpan
        var bytes = samples.mutableBytes
        right.apply(&bytes)
        #expect(zip(row, before).allSatisfy { abs(Int($0) - Int($1)) <= 1 })
    }

    @Test("applies gains to light: codes of a tone curve are taken out of it first")
    func tone() throws {
        // A sensor of gains that are known, seen through the curve of sRGB.
        func code(_ light: Double) -> UInt16 {
            let share: Double = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
            return UInt16((65535 * share).rounded())
        }
        let gains = (0..<400).map { x -> Double in 0.95 + 0.1 * (Double(x * 7919 % 400) / 400) }
        let white = [[UInt16]](repeating: gains.map { code(0.8 * $0) }, count: 128)
        let stored = StoredFlatField(
            resolution: 600, left: 0, field: try FlatField(white: #require(SyntheticSensor.means(white)), dark: nil), travel: nil)
        func residue(_ tone: ToneTable, _ light: Double) -> Double {
            self.residue(
                RowEvening(stored, width: 400, depth: 16, place: (0, 0), resolution: (600, 600), tones: [tone]), [gains.map { code(light * $0) }])
        }
        #expect(residue(.sRGB, 0.8) < 0.0002 && residue(.sRGB, 0.2) < 0.0002 && residue(.sRGB, 0.01) < 0.0002)
        #expect(residue(Self.linear, 0.01) > 0.001)
    }

    @Test("evens out the light along the travel where two passes show the same, and not the mood of a lamp")
    func travel() throws {
        func pass(_ fall: Double) throws -> ColumnMeans {
            let rows = (0..<1024).map { row -> [UInt16] in
                let light: Double = 50_000 * (1 - fall * Double(row) / 1024)
                return [UInt16](repeating: UInt16(light), count: 40)
            }
            return try #require(SyntheticSensor.means(rows))
        }
        let light = try #require(TravelLight(pass(0.1), pass(0.1), top: 5, resolution: 600))
        #expect(light.gain(at: 5 + 900 * 25.4 / 600) / light.gain(at: 5 + 100 * 25.4 / 600) > 1.06)
        #expect(light.gain(at: -100) == light.gains.first && light.gain(at: 1000) == light.gains.last)
        #expect(try TravelLight(pass(0.1), pass(0.08), top: 5, resolution: 600) == nil)
        #expect(try TravelLight(pass(0), pass(0), top: 5, resolution: 600) == nil)
        #expect(try unevenness(travel: light, fall: 0.1, tone: Self.linear) { $0 } < 1.005)
    }

    @Test("takes gains along the travel for ratios of codes, whatever the codes mean in light")
    func travelOfCodes() throws {
        func code(_ light: Double) -> Double { light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055 }
        let rows = (0..<1024).map { row -> [UInt16] in
            [UInt16](repeating: UInt16(65535 * code(0.75 * (1 - 0.2 * Double(row) / 1024))), count: 40)
        }
        let pass = try #require(SyntheticSensor.means(rows))
        let light = try #require(TravelLight(pass, pass, top: 5, resolution: 600))
        let even = try unevenness(travel: light, fall: 0.2, tone: .sRGB) { 65535 * code($0 / 65535) }
        #expect(even < 1.01, "\(even)")
    }

    /// The greatest of rows over the least, behind evening out, of an even sheet whose light falls by this share.
    private func unevenness(travel: TravelLight, fall: Double, tone: ToneTable, _ code: (Double) -> Double) throws -> Double {
        var evening = RowEvening(try stored(travel: travel), width: 1200, depth: 16, place: (10, 5), resolution: (600, 600), tones: [tone])
        var middles: [Double] = []
        for row in 0..<1024 {
            let light: Double = 30_000 * (1 - fall * Double(row) / 1024)
            var samples = [UInt16](repeating: UInt16(code(light)), count: 1200)
            var span = samples.mutableSpan
            var bytes = span.mutableBytes
            evening.apply(&bytes)
            // Between the middles of the outermost bands that count.
            if (96..<928).contains(row) { middles.append(samples.reduce(0) { $0 + Double($1) } / 1200) }
        }
        return try #require(middles.max()) / #require(middles.min())
    }

    @Test("is refused with a file that is damaged, of another version, or of numbers that cannot be")
    func files() throws {
        let stored = try stored()
        let bytes = try stored.encoded()
        #expect(try StoredFlatField(bytes, path: "a") == stored)
        // As it was kept before there were those of areas.
        let earlier = #"{"field":{"dark":[0,0],"gain":[1.25,0.75],"white":[40000]},"format":1,"left":10,"resolution":600}"#
        let read = try StoredFlatField(Array(earlier.utf8), path: "a")
        #expect(read.field?.gain == [1.25, 0.75] && read.area == nil && read.samples == 1 && read.left == 10)
        let text = String(decoding: bytes, as: UTF8.self)
        let damaged = [
            String(text.prefix(text.count / 2)), "", "{}", "[1]", text.replacing("\"format\":1", with: "\"format\":2"),
            text.replacing("\"resolution\":600", with: "\"resolution\":0"), text.replacing("\"resolution\":600", with: "\"resolution\":1e999"),
            text.replacing("\"gain\":[", with: "\"gain\":[70,"), text.replacing("\"gain\":[", with: "\"gain\":[1,"),
        ]
        DamagedFlatFields.expectRefused(damaged)
    }
}
