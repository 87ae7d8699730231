import Foundation
import PlatenModel
import SyntheticTargets
import TestSupport
import Testing

@Suite("The conformance of a scanner", .mayBlock, .enabled(if: Tools.argyll, "needs argyll and netpbm"))
struct ConformanceTests {
    private func newest(_ station: StationUnderTest, _ scanner: String) throws -> MaintenanceRecord {
        try #require(try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items.first)
    }

    @Test("is what the chart says: tones, colours, sharpness and misregistration are those that the scanner has, and levels follow")
    func measured() async throws {
        var sheet = try ChartOnGlass.colorChecker()
        sheet.angle = 4
        sheet.blur = 0.7
        sheet.redShift = 0.4
        let station = try await ChartOnGlass.station(sheet, noise: 1.2)
        let scanner = try station.flatbed
        let reference = try ChartOnGlass.reference(of: sheet, on: station)
        // Without a profile of its own its colours are no sRGB.
        let plain = try station.platenctl("calibrate", "--part", "conformance", "--reference", reference, "--yes", scanner)
        #expect(plain.status == 0 && plain.text.contains("FADGI: 2 stars"), "\(plain.text)\(plain.errors)\(station.journal)")
        let first = try #require(try newest(station, scanner).conformance)
        #expect(first.colourSpace == "sRGB")
        let tones = try #require(first.figure(.toneResponse))
        #expect(tones.high > 3, "\(first.figures)")

        let coloured = try station.platenctl("calibrate", "--part", "colour", "--reference", reference, "--yes", scanner)
        #expect(coloured.status == 0, "\(coloured.text)\(coloured.errors)")
        let done = try station.platenctl(
            "calibrate", "--part", "conformance", "--reference", reference, "--target", "CC-12", "--yes", scanner)
        #expect(done.status == 0, "\(done.text)\(done.errors)")
        let record = try newest(station, scanner)
        let result = try #require(record.conformance)
        #expect(record.targetSerial == "CC-12" && result.hasOwnReference && result.patches == 24 && result.edges >= 20)
        func figure(_ measure: ConformanceMeasure) throws -> ConformanceFigure { try #require(result.figure(measure), "\(measure)") }
        // exp(-2π²σ²f²) of a point spread of σ = 0.7 pixels: 0.1 at 0.4879 and 0.5 at 0.2677 cycles a pixel.
        let efficiency = try figure(.samplingEfficiency)
        // Red that lies beside green and blue takes a little of luma's sharpness across.
        #expect(abs(efficiency.high - 97.6) < 2 && efficiency.low > 92 && efficiency.place == "across", "\(efficiency)")
        let half = try figure(.halfModulation)
        #expect(abs(half.high - 53.5) < 1.1 && abs(half.low - 53.5) < 3, "\(half)")
        #expect(try figure(.sharpening).high < 1.02)
        let shift = try figure(.misregistration)
        #expect(abs(shift.high - 0.4 * cos(4 * Double.pi / 180)) < 0.04 && shift.low < 0.1 && shift.place == "across", "\(shift)")
        #expect(try figure(.colourMean).high < 1.5)
        #expect(try figure(.toneResponse).high < 1.5)
        let noise = try figure(.noise)
        #expect(noise.low > 0.25 && noise.high < 1, "\(noise)")
        #expect(try figure(.resolution).high == 300)
        let fadgi = try #require(result.verdicts.first { $0.name == "fadgi-2023" })
        func level(_ measure: ConformanceMeasure) -> String? { fadgi.criteria.first { $0.measure == measure }?.level }
        #expect(level(.samplingEfficiency) == "4 stars" && level(.colourMean) == "4 stars" && level(.toneResponse) == "4 stars", "\(done.text)")
        #expect(level(.misregistration) == "3 stars" && level(.resolution) == "3 stars")
        #expect(fadgi.unmeasured == [.nonUniformity, .scaleError])
        #expect(result.verdicts.map(\.name) == ["fadgi-2023", "iso-19264-1-2021", "metamorfoze-2.0"])
        #expect(done.text.contains("misregistration of colours") && done.text.contains("not measured"), "\(done.text)")
        #expect(try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/sampling-efficiency").points.count == 2)
    }

    @Test("of a camera above a copy stand tells that it has lost its focus")
    func focus() async throws {
        let station = try await StationUnderTest(
            world: ["stand": "class = overhead\nbed-width = 216\nbed-height = 300\nnoise = 0.6\ndocument = chart.tif\n"], testDriver: false)
        let scanner = try await station.name(of: "stand")
        #expect(try station.state(of: scanner).scannerClass == .overhead)
        var efficiencies: [Double] = []
        for blur in [0.5, 1.2] {
            var sheet = try ChartOnGlass.colorChecker()
            sheet.angle = 4
            sheet.blur = blur
            try ChartOnGlass.put(sheet, on: station, scanner: "stand")
            let reference = try ChartOnGlass.reference(of: sheet, on: station)
            let done = try station.platenctl("calibrate", "--part", "conformance", "--reference", reference, "--yes", scanner)
            try #require(done.status == 0, "\(done.text)\(done.errors)\(station.journal)")
            efficiencies.append(try #require(try newest(station, scanner).conformance?.figure(.samplingEfficiency)).low)
        }
        // exp(-2π²σ²f²) of a point spread of σ = 1.2 pixels is 0.1 at 0.2846 cycles a pixel.
        #expect(efficiencies[0] > 92 && abs(efficiencies[1] - 56.9) < 4, "\(efficiencies)")
        let points = try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/sampling-efficiency").points
        #expect(points.map(\.value) == efficiencies)
    }

    @Test("is judged by the house's own table where there is one, and by none that has a hole")
    func tables() async throws {
        let sheet = try ChartOnGlass.colorChecker()
        let station = try await ChartOnGlass.station(sheet)
        let scanner = try station.flatbed
        let table = """
            title: House
            edition: "1"
            source: ours
            levels: [good, fair]
            criteria:
              - {measure: resolution, at-least: [600, 200], verified: true}
              - {measure: sampling-efficiency, at-least: [90, 80], verified: true}
            """
        try station.scratch.write(table, to: "profiles/guidelines/fadgi-2023.yaml")
        let done = try station.platenctl("calibrate", "--part", "conformance", "--yes", scanner)
        #expect(done.status == 0, "\(done.text)\(done.errors)\(station.journal)")
        let result = try #require(try newest(station, scanner).conformance)
        // Straight on the glass it has no slanted edges, and the operator is told.
        #expect(result.verdicts.map(\.title) == ["House", "ISO 19264-1", "Metamorfoze"], "\(result.verdicts.map(\.title))")
        #expect(result.verdicts.first?.level == "fair" && result.verdicts.first?.unmeasured == [.samplingEfficiency])
        #expect(done.text.contains("turn the target") && done.text.contains("whole batch"), "\(done.text)")

        try station.scratch.write(table.replacing("[600, 200]", with: "[600]"), to: "profiles/guidelines/fadgi-2023.yaml")
        let broken = try station.platenctl("calibrate", "--part", "conformance", "--yes", scanner)
        #expect(
            broken.status != 0 && broken.errors.contains("fadgi-2023.yaml:6") && broken.errors.contains("1 of the 2 numbers"), "\(broken.errors)")
        #expect(try newest(station, scanner).problem?.code == .guidelineInvalid)
    }

    @Test("of a target out of focus is what its edges have, and told as below all levels")
    func unsharp() async throws {
        var sheet = try ChartOnGlass.colorChecker()
        sheet.angle = 4
        sheet.blur = 3
        let station = try await ChartOnGlass.station(sheet, noise: 1.2)
        let scanner = try station.flatbed
        let done = try station.platenctl("calibrate", "--part", "conformance", "--yes", scanner)
        #expect(done.status == 0, "\(done.text)\(done.errors)")
        let result = try #require(try newest(station, scanner).conformance)
        let efficiency = try #require(result.figure(.samplingEfficiency))
        // 0.1 at 0.1138 cycles a pixel.
        #expect(abs(efficiency.high - 22.8) < 2 && abs(efficiency.low - 22.8) < 2, "\(efficiency)")
        let fadgi = try #require(result.verdicts.first { $0.name == "fadgi-2023" })
        let criterion = try #require(fadgi.criteria.first { $0.measure == .samplingEfficiency })
        #expect(criterion.level == nil && fadgi.level == nil, "\(done.text)")
    }

    @Test("of a target that is partly covered is refused, and so is a profile by it", arguments: ["conformance", "colour"])
    func covered(part: String) async throws {
        var sheet = try ChartOnGlass.colorChecker()
        sheet.covered = 0.4
        let station = try await ChartOnGlass.station(sheet)
        let scanner = try station.flatbed
        let done = try station.platenctl("calibrate", "--part", part, "--yes", scanner)
        #expect(done.status != 0 && done.errors.contains(scanner), "\(done.text)\(done.errors)")
        let record = try newest(station, scanner)
        #expect(record.problem != nil && record.conformance == nil && record.colour == nil)
    }

    @Test("of an empty glass is refused, and nothing is measured of it")
    func refused() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nnoise = 0.6\npage = none\n"], testDriver: false)
        let scanner = try station.flatbed
        let empty = try station.platenctl("calibrate", "--part", "conformance", "--yes", scanner)
        #expect(empty.status != 0 && empty.errors.contains("The target on \(scanner) could not be measured"), "\(empty.errors)")
        let record = try newest(station, scanner)
        #expect(record.problem?.code == .targetRefused && record.conformance == nil)
        let far = try station.platenctl("calibrate", "--part", "conformance", "--resolution", "9", "--yes", scanner)
        #expect(far.errors.contains("between 100 and 2400"), "\(far.errors)")
    }
}
