import Calibration
import PlatenModel
import TestSupport
import Testing

@Suite("What an empty bed tells of the sensor's numbers")
struct BedMeterTests {
    private static let (width, rows) = (300, 400)
    private static let noise = [0.8, 1.2, 2.2]

    /// A bed whose light falls off to the right, with columns that differ.
    ///
    /// - Parameter change: what happens to a code, of the channel and the pixel.
    private func reading(
        seed: UInt64, depth: Int = 8, fallOff: Double = 0.06, change: (Int, Int, Int) -> Int = { code, _, _ in code }
    ) -> BedMeter.Reading? {
        var numbers = SeededNumbers(seed: seed)
        let columns = (0..<Self.width * 3).map { 239 * (1 - fallOff * Double($0 / 3) / Double(Self.width)) + 0.5 * numbers.normal() }
        var meter = BedMeter(width: Self.width, samples: 3, depth: depth, expectedRows: Self.rows)
        let scale = depth == 16 ? 257.0 : 1
        for _ in 0..<Self.rows {
            let codes = columns.enumerated().map { index, level in
                let code = Int(((level + Self.noise[index % 3] * numbers.normal()) * scale).rounded())
                return max(0, min(Int(255 * scale), change(code, index % 3, index / 3)))
            }
            if depth == 16 {
                let row = codes.map { UInt16($0) }
                meter.take(row.span.bytes, count: 1)
            } else {
                let row = codes.map { UInt8($0) }
                meter.take(row.span.bytes, count: 1)
            }
        }
        return meter.finish()
    }

    @Test("gives the noise of each channel, whatever columns differ by and whatever dust lies on the glass", arguments: [8, 16])
    func noise(depth: Int) throws {
        let reading = try #require(self.reading(seed: 1, depth: depth) { code, _, x in (90..<110).contains(x) ? code / 2 : code })
        for (found, truth) in zip(reading.noise, Self.noise) {
            // What rounding to codes adds: a twelfth of a code squared.
            let expected = (truth * truth + (depth == 8 ? 1.0 / 12 : 0)).squareRoot()
            #expect(abs(found / expected - 1) < 0.06, "\(found) for \(truth)")
        }
        #expect(abs(reading.levels[0] - 224) < 2, "\(reading.levels)")
    }

    @Test("finds no stuck bit where none is, with dust, a dark border and light that falls off or does not", arguments: 0..<40 as Range<UInt64>)
    func sound(seed: UInt64) throws {
        let border = Int(seed % 4) * 3
        let reading = try #require(
            self.reading(seed: seed, fallOff: Double(seed % 5) * 0.05) { code, _, x in
                x < border ? code / 12 : (150..<153).contains(x) && seed.isMultiple(of: 2) ? code * 3 / 5 : code
            })
        #expect(reading.bits.allSatisfy { $0.stuck.isEmpty && $0.effective == 8 }, "\(reading.bits)")
    }

    @Test("finds a bit of one channel that is stuck", arguments: [1, 2, 3], [false, true])
    func stuck(bit: Int, isSet: Bool) throws {
        let mask = 1 << bit
        let reading = try #require(self.reading(seed: 7) { code, channel, _ in channel == 1 ? isSet ? code | mask : code & ~mask : code })
        #expect(reading.bits.map(\.stuck) == [[], [StuckBit(bit: bit, isSet: isSet)], []], "\(reading.bits)")
    }

    @Test("finds a stuck bit among the lower ones of 16, and none where none is", arguments: [1, 3, 6])
    func deep(bit: Int) throws {
        let mask = 1 << bit
        let reading = try #require(self.reading(seed: 7, depth: 16, fallOff: 0) { code, channel, _ in channel == 2 ? code & ~mask : code })
        #expect(reading.bits.map(\.stuck) == [[], [], [StuckBit(bit: bit, isSet: false)]], "\(reading.bits)")
        #expect(reading.bits[0].hiddenStuck.isEmpty && reading.bits[2].hiddenStuck.count == 1)
    }

    @Test("takes low bits that never change for bits that the sensor has not got, and a stretched tone curve for none of both")
    func depth() throws {
        let twelve = try #require(self.reading(seed: 8, depth: 16) { code, _, _ in code & ~15 })
        #expect(twelve.bits.map(\.effective) == [12, 12, 12] && twelve.bits.allSatisfy { $0.depth == 16 && $0.stuck.isEmpty })
        // Of 8 bits more than there were: some codes never come.
        let stretched = try #require(self.reading(seed: 9, fallOff: 0.2) { code, _, _ in code * 3 / 2 - 120 })
        #expect(stretched.bits.allSatisfy { $0.stuck.isEmpty && $0.effective == 8 }, "\(stretched.bits)")
    }

    @Test("finds hot columns in black")
    func hot() throws {
        let reading = try #require(reading(seed: 3, fallOff: 0) { code, channel, x in max(0, code - 232) + (x == 77 && channel == 2 ? 6 : 0) })
        #expect(reading.hotColumns == [77])
        #expect(try #require(self.reading(seed: 3, fallOff: 0) { code, _, _ in max(0, code - 232) }).hotColumns.isEmpty)
    }

    @Test("tells nothing by rows of 1 bit, and of other depths that it does not know", arguments: [1, 12])
    func otherDepths(depth: Int) {
        var meter = BedMeter(width: 64, samples: 1, depth: depth, expectedRows: 20)
        let row = [UInt8](repeating: 0xFF, count: 64 * depth / 8)
        for _ in 0..<40 { meter.take(row.span.bytes, count: 1) }
        #expect(meter.finish() == nil)
    }

    @Test("says nothing of bits where nothing changes at all")
    func still() {
        var meter = BedMeter(width: 4, samples: 1, expectedRows: 20)
        let row: [UInt8] = [240, 240, 240, 240]
        for _ in 0..<20 { meter.take(row.span.bytes, count: 1) }
        let bits = meter.finish()?.bits
        #expect(bits == [ChannelBits(depth: 8, effective: nil, stuck: [])])
    }

    /// A bed whose columns have a level each.
    private func steps(_ level: (Double) -> Double, noise: Double = 1, gains: Double = 0.3, seed: UInt64 = 1) -> [LightStep]? {
        var numbers = SeededNumbers(seed: seed)
        let width = 3600
        let columns = (0..<width).map { 220 * level(Double($0) / 300 * 25.4) * (1 + gains / 100 * numbers.normal()) }
        var meter = BedMeter(width: width, samples: 1, expectedRows: 60, resolution: 300)
        for _ in 0..<60 {
            let row = columns.map { UInt8(max(0, min(255, ($0 + noise * numbers.normal()).rounded()))) }
            meter.take(row.span.bytes, count: 1)
        }
        return meter.finish()?.lightSteps
    }

    @Test("tells where the light steps, by how much, and calls no fall-off, streak, border or noise a step", arguments: 0..<8 as Range<UInt64>)
    func lightSteps(seed: UInt64) throws {
        let found = try #require(steps({ ($0 < 120 ? 1 : $0 < 200 ? 0.985 : 1.01) * (1 - 0.0003 * $0) }, seed: seed))
        try #require(found.count == 2, "\(found)")
        #expect(abs(found[0].x - 120) < 1.5 && abs(found[1].x - 200) < 1.5, "\(found)")
        #expect(abs(found[0].perCent + 1.4) < 0.2 && abs(found[1].perCent - 2.4) < 0.3, "\(found)")
        // Light from a lamp in the middle, a streak of a millimetre, a dark border and the end of a sheet.
        let none = steps(
            { x in
                (1 - 4e-6 * (x - 150) * (x - 150)) * ((90..<91).contains(x) ? 0.7 : 1) * (x < 3 ? 0.2 : x > 297 ? 0.9 : 1)
            }, gains: 1, seed: seed)
        #expect(none == [], "\(String(describing: none))")
    }
}
