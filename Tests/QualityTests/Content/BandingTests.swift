import Glibc
import PlatenModel
import Quality
import SyntheticPages
import Testing

@Suite("Bands across the scan")
struct BandingTests {
    private func banded(_ kind: PageKind, codes: Double, period: Double, turned: Double = 0) -> Double? {
        var canvas = PageDrawing(width: 1240, height: 1754).page(kind, seed: 61).blurred(0.7)
        canvas.change { x, y, value in
            let place = Double(y) + tan(turned * .pi / 180) * Double(x)
            return value * Float(1 + codes / 235 * sin(2 * .pi * place / period))
        }
        return Measured.value(.banding, Measured.quality(canvas.scan(noise: 2, seed: 1)))
    }

    @Test("are told with their height, on text as on blank paper", arguments: [PageKind.text, .blank, .table], [3.0, 7.3, 20, 40])
    func heights(kind: PageKind, period: Double) throws {
        for codes in [1.0, 3] {
            let found = try #require(banded(kind, codes: codes, period: period))
            #expect(abs(found - codes) <= max(0.25, codes / 4), "\(codes) codes every \(period) rows: \(found)")
        }
    }

    @Test("are none of pages that are even, whatever is on them, and none of paper whose own lines lean", arguments: PageKind.allCases)
    func none(kind: PageKind) {
        #expect((Measured.value(.banding, Measured.quality(Measured.page(kind, seed: 62))) ?? 0) < 0.4)
        #expect((Measured.value(.banding, Measured.quality(Measured.page(kind, seed: 63, turned: 0.7))) ?? 0) < 0.4)
        if kind == .blank { #expect((banded(kind, codes: 2, period: 9, turned: 0.6) ?? 9) < 0.5) }
    }
}
