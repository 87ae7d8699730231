import PlatenModel
import Testing

@testable import Calibration

@Suite("Measures of a target")
struct ConformanceMeasureTests {
    private func patch(_ name: String, _ reference: (Double, Double, Double), _ measured: (Double, Double, Double), noise: Double = 0.5)
        -> PatchReading
    {
        PatchReading(
            name: name, reference: LabColour(reference.0, reference.1, reference.2), measured: LabColour(measured.0, measured.1, measured.2),
            noise: noise)
    }

    @Test("of greys are those of the worst, by name")
    func greys() throws {
        let figures = PatchMeasures.figures([
            patch("D1", (96, 0, 2), (95, 0, 2)), patch("D2", (81, 0, 0), (82, 3, 4)), patch("D3", (66, 0, 0), (66, 0, 0), noise: 0.2),
            patch("D4", (50, 0, 0), (47, 0, 0), noise: 0.9), patch("D5", (35, 0, 0), (35, 0, 0)), patch("A1", (38, 40, 20), (30, 40, 20)),
        ])
        func figure(_ measure: ConformanceMeasure) throws -> ConformanceFigure { try #require(figures.first { $0.measure == measure }) }
        #expect(try figure(.toneResponse) == ConformanceFigure(.toneResponse, 3, place: "D4"))
        #expect(try figure(.whiteBalance) == ConformanceFigure(.whiteBalance, 5, place: "D2"))
        #expect(try figure(.noise) == ConformanceFigure(.noise, low: 0.2, high: 0.9, place: "D4"))
        // D2 to D1: 13 of 15; D3 to D2: 16 of 15. Below L* 70: D4 to D3: 19 of 16; D5 to D4: 12 of 15.
        let highlights = try figure(.gainHighlights)
        #expect(abs(highlights.low - 13.0 / 15) < 1e-12 && abs(highlights.high - 16.0 / 15) < 1e-12 && highlights.place == "D2 to D1")
        let others = try figure(.gainOthers)
        #expect(abs(others.low - 12.0 / 15) < 1e-12 && abs(others.high - 19.0 / 16) < 1e-12)
        #expect(try figure(.colourGreatest).place == "A1")
        #expect(try figure(.colourMean).high < figure(.colourGreatest).high)
    }

    @Test("are left out where there is too little to measure")
    func little() {
        #expect(PatchMeasures.figures([]).isEmpty)
        let colours = PatchMeasures.figures([patch("A1", (50, 40, 0), (50, 40, 0))])
        #expect(colours.allSatisfy { $0.high == 0 } && !colours.contains { $0.measure == .toneResponse })
        #expect(EdgeMeasures.figures([]).isEmpty)
    }

    @Test("of edges are medians of both directions, and need enough of each")
    func edges() throws {
        func edge(_ isUpright: Bool, _ mtf10: Double?) -> EdgeReading {
            EdgeReading(
                x: 1, y: 1, isUpright: isUpright, angle: 5, contrast: 0.5, mtf50: 0.2, mtf10: mtf10, nyquistModulation: 0.1, greatestModulation: 1,
                misregistration: nil)
        }
        let upright = [0.3, 0.4, 0.41, 0.42, 0.1].map { edge(true, $0) }
        let level = [0.45, 0.45, nil, 0.5].map { edge(false, $0) }
        let figures = EdgeMeasures.figures(upright + level)
        let efficiency = try #require(figures.first { $0.measure == .samplingEfficiency })
        #expect(abs(efficiency.low - 80) < 1e-9 && abs(efficiency.high - 95) < 1e-9 && efficiency.place == "across")
        // Grey images have no misregistration.
        #expect(!figures.contains { $0.measure == .misregistration })
        #expect(EdgeMeasures.figures(Array(upright.prefix(3)) + level).isEmpty)
    }
}
