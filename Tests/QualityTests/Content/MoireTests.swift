import PlatenModel
import Quality
import SyntheticPages
import TestSupport
import Testing

@Suite("Moiré")
struct MoireTests {
    /// A picture printed with a screen of so many lines an inch at an angle, taken at so many pixels an inch by sharp optics.
    private func print(_ lines: Double, angle: Double, at resolution: Double, seed: UInt64) -> ScannedPage {
        GreyCanvas.printed(lines: lines, angle: angle, resolution: resolution).blurred(0.3).scan(noise: 2, seed: seed, resolution: resolution)
    }

    @Test(
        "is told where the screen beats with the pixels in waves of 8 to 50 pixels",
        arguments: [(175, 4, 182), (175, 5, 185), (150, 4, 158), (133, 3, 140), (150, 5, 155)] as [(Double, Double, Double)])
    func beats(lines: Double, angle: Double, resolution: Double) throws {
        for seed in UInt64(1)...3 {
            let found = try #require(Measured.value(.moire, Measured.quality(print(lines, angle: angle, at: resolution, seed: seed))))
            #expect(found > 2, "\(lines) lines, \(resolution) ppi: \(found)")
        }
    }

    @Test("is not told of a screen that the pixels resolve, of photographs, of text, and of lines along rows or columns")
    func none() {
        #expect((Measured.value(.moire, Measured.quality(print(60, angle: 15, at: 300, seed: 4))) ?? 0) == 0)
        #expect((Measured.value(.moire, Measured.quality(print(170, angle: 0, at: 180, seed: 5))) ?? 0) == 0)
        for kind in PageKind.allCases {
            #expect((Measured.value(.moire, Measured.quality(Measured.page(kind, seed: 8))) ?? 0) == 0, "\(kind)")
        }
    }
}
