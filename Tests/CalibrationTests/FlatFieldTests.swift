import Calibration
import SyntheticTargets
import Testing

@Suite("Flat fields")
struct FlatFieldTests {
    private let sensor = SyntheticSensor(width: 400, variation: 0.08, offset: 900, noise: 120, seed: 1)

    private func made(dust: [Int] = [], repeated: [[UInt16]]? = nil) throws(FlatField.Problem) -> FlatField {
        try FlatField(
            white: sensor.rows(256, of: 0.85, seed: 2, dust: dust), dark: sensor.rows(128, of: 0, seed: 3), samples: 1, repeated: repeated)
    }

    private func residue(_ field: FlatField) -> Double {
        var means = [Double](repeating: 0, count: 400)
        for row in sensor.rows(300, of: 0.5, seed: 4) {
            for (x, value) in field.corrected(row).enumerated() { means[x] += Double(value) / 300 }
        }
        return ((means.max() ?? 0) - (means.min() ?? 0)) / 65535
    }

    @Test("even a sensor out to 0.2 % of full scale, at another reflectance than theirs")
    func evensOut() throws {
        #expect(try residue(made()) < 0.002)
    }

    @Test("take what only one pass shows for dust on the sheet")
    func dust() throws {
        #expect(try residue(made(dust: [200], repeated: sensor.rows(256, of: 0.85, seed: 5, dust: [90]))) < 0.002)
        // A tired element is dark in both.
        var (first, again) = (sensor.rows(256, of: 0.85, seed: 2), sensor.rows(256, of: 0.85, seed: 5))
        for row in first.indices {
            first[row][50] = UInt16(Double(first[row][50]) * 0.8)
            again[row][50] = UInt16(Double(again[row][50]) * 0.8)
        }
        let field = try FlatField(white: first, dark: sensor.rows(128, of: 0, seed: 3), samples: 1, repeated: again)
        #expect(field.gain[50] / field.gain[49] > 1.15)
    }

    @Test("take narrow dark places of a single pass for dust where nothing else of the sensor is like them")
    func singlePass() throws {
        let smooth = SyntheticSensor(width: 400, variation: 0, offset: 0, noise: 60, seed: 9)
        var rows = smooth.rows(256, of: 0.85, seed: 10, dust: [200, 201])
        // Light that falls off, so that there is something to even out.
        for row in rows.indices { for x in 0..<400 { rows[row][x] = UInt16(Double(rows[row][x]) * (1 - 0.1 * Double(x) / 400)) } }
        let field = try FlatField(white: rows, dark: [], samples: 1)
        #expect(abs(field.gain[200] / field.gain[198] - 1) < 0.005)
    }

    @Test("are not made of a sensor that is even already")
    func notNeeded() {
        let even = SyntheticSensor(width: 400, variation: 0, offset: 0, noise: 60, seed: 6)
        #expect {
            try FlatField(white: even.rows(256, of: 0.85, seed: 7), dark: [], samples: 1)
        } throws: { error in
            if case .notNeeded(let residue)? = error as? FlatField.Problem { residue < 0.005 } else { false }
        }
    }

    @Test("tell a dead element with its place, and rows that are too few")
    func refused() {
        var white = sensor.rows(256, of: 0.85, seed: 8)
        for row in white.indices { for x in 100..<120 { white[row][x] = 900 } }
        #expect(throws: FlatField.Problem.beyondRepair(sample: 100)) { try FlatField(white: white, dark: [], samples: 1) }
        #expect(throws: FlatField.Problem.tooFewRows) { try FlatField(white: Array(white.prefix(127)), dark: [], samples: 1) }
        #expect(throws: FlatField.Problem.tooFewRows) { try FlatField(white: [], dark: [], samples: 1) }
    }
}
