import Foundation
import SyntheticTargets
import TestSupport
import Testing

/// Charts on the glass of the simulated flatbed.
enum ChartOnGlass {
    private static let folder = "/usr/share/color/argyll/ref"

    static func colorChecker() throws -> ChartSheet {
        ChartSheet(recognition: try String(contentsOfFile: "\(folder)/ColorChecker.cht", encoding: .utf8))
    }

    static func it8() throws -> ChartSheet {
        ChartSheet(recognition: try String(contentsOfFile: "\(folder)/it8.cht", encoding: .utf8), ground: 0.2)
    }

    /// A flatbed with noise and this chart on it.
    static func station(_ sheet: ChartSheet, noise: Double = 0.6) async throws -> StationUnderTest {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nnoise = \(noise)\ndocument = chart.tif\n"], testDriver: false)
        try put(sheet, on: station)
        return station
    }

    static func put(_ sheet: ChartSheet, on station: StationUnderTest, scanner: String = "flatbed") throws {
        let (source, target) = (station.scratch.path("chart.ppm"), station.scratch.path("sim/\(scanner)/chart.tif"))
        try sheet.writePPM(source)
        let made = try Shell.run(
            "sh", ["-c", "pnmtotiff -truecolor -none -xresolution 300 -yresolution 300 \(source) >\(target) 2>/dev/null"])
        try FileManager.default.removeItem(atPath: source)
        try #require(made.status == 0)
    }

    /// The chart's own reference, as a file.
    static func reference(of sheet: ChartSheet, on station: StationUnderTest) throws -> String {
        try station.scratch.write(sheet.reference, to: "reference.txt")
    }
}
