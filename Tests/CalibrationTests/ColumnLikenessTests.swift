import Calibration
import TestSupport
import Testing

@Suite("How alike columns are")
struct ColumnLikenessTests {
    /// Columns whose gains differ by so many per cent, below a light that falls off to the sides, with noise of so many codes.
    private func means(gains seed: UInt64, noise: UInt64, _ amount: Double = 3, width: Int = 2000, samples: Int = 1) -> ColumnMeans {
        var (gains, codes) = (SeededNumbers(seed: seed), SeededNumbers(seed: noise))
        let means = (0..<width * samples).map { index in
            let place = Double(index / samples) / Double(width) - 0.5
            let gain = 1 + Double.random(in: -1...1, using: &gains) * 0.03
            return 55_000 * (1 - place * place) * gain + Double.random(in: -1...1, using: &codes) * amount
        }
        return ColumnMeans(width: width, samples: samples, depth: 16, rows: 3000, means: means, bands: [1], bandRows: 3000, spotted: 0)
    }

    @Test("of one sensor they are the same but for noise, of two sensors they have but the light in common", arguments: [1, 3])
    func sensors(_ samples: Int) {
        let first = means(gains: 1, noise: 11, samples: samples)
        #expect(first.likeness(to: means(gains: 1, noise: 12, samples: samples)) > 0.99)
        #expect(abs(first.likeness(to: means(gains: 2, noise: 13, samples: samples))) < 0.1)
    }

    @Test("of a sensor whose noise is all that there is they are not, nor of images of other columns")
    func nothing() {
        let even = ColumnMeans(
            width: 100, samples: 1, depth: 8, rows: 300, means: [Double](repeating: 50_000, count: 100), bands: [1], bandRows: 300, spotted: 0)
        #expect(even.likeness(to: even) == 0)
        let first = means(gains: 1, noise: 11)
        #expect(first.likeness(to: means(gains: 1, noise: 12, width: 1999)) == 0)
        #expect(abs(first.likeness(to: means(gains: 1, noise: 12, 400_000))) < 0.5)
    }
}
