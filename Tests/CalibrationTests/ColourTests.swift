import Calibration
import TestSupport
import Testing

@Suite("Colours")
struct ColourTests {
    @Test("differ as the published pairs of CIEDE2000 say, both ways round", arguments: 0..<34)
    func published(index: Int) {
        let pair = ColourPairs.all[index]
        let first = LabColour(pair.first.lightness, pair.first.a, pair.first.b)
        let second = LabColour(pair.second.lightness, pair.second.a, pair.second.b)
        #expect(abs(first.difference(to: second) - pair.difference) <= 1e-4)
        #expect(abs(second.difference(to: first) - pair.difference) <= 1e-4)
    }

    @Test("differ by chroma and hue alone where lightness is left out")
    func withoutLightness() {
        let (grey, lighter) = (LabColour(50, 2, 3), LabColour(60, 2, 3))
        #expect(grey.difference(to: lighter, ignoresLightness: true) < 1e-9)
        #expect(abs(grey.difference(to: lighter, lightnessIsUnweighted: true) - 10) < 1e-9)
        #expect(grey.difference(to: lighter) < 10)
    }

    @Test(
        "go from tristimulus values to L*a*b* and back", arguments: [(0.0, 0.0, 0.0), (0.9642, 1.0, 0.8249), (0.2, 0.15, 0.4), (0.001, 0.002, 0.003)])
    func roundTrip(x: Double, y: Double, z: Double) {
        let back = LabColour(x: x, y: y, z: z).xyz()
        #expect(abs(back.x - x) < 1e-12 && abs(back.y - y) < 1e-12 && abs(back.z - z) < 1e-12)
        if y == 1 { #expect(abs(LabColour(x: x, y: y, z: z).lightness - 100) < 1e-12) }
    }
}
