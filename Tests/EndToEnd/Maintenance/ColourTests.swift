import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A colour profile of a scanner", .enabled(if: Tools.argyll, "needs argyll and netpbm"))
struct ColourTests {
    private static let referencePath = "/usr/share/color/argyll/ref/ColorChecker.cie"

    private func put(_ sheet: ColourCheckerSheet, on station: StationUnderTest) throws {
        try sheet.writePPM(station.scratch.path("chart.ppm"))
        let made = try Shell.run(
            "sh",
            [
                "-c",
                "pnmtotiff -truecolor -none -xresolution 300 -yresolution 300 \(station.scratch.path("chart.ppm")) >\(station.scratch.path("sim/flatbed/chart.tif")) 2>/dev/null",
            ])
        try #require(made.status == 0)
    }

    private func reference() throws -> String { try String(contentsOfFile: Self.referencePath, encoding: .utf8) }

    @Test("is made by a chart on the glass, checked on patches that it was not made from, and embedded where a profile asks for it")
    func made() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nnoise = 0.6\ndocument = chart.tif\n"], testDriver: false)
        try put(ColourCheckerSheet(reference: try reference()), on: station)
        try await station.addProfile("coloured", "title: c\nextends: quick\nclasses: []\nicc-profile: scanner\n")
        let scanner = try station.flatbed
        let job = try station.makeJob("prints")
        let early = try await station.runToRest(job, NewCycle(profile: "coloured", scanner: scanner, onFault: .end))
        #expect(early.problem?.code == .colourProfileMissing)
        let done = try station.platenctl("calibrate", "--part", "colour", "--reference", Self.referencePath, "--target", "CC-4711", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("24 patches"), "\(done.text)\(done.errors)\(station.journal)")
        let record = try #require(try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items.first)
        let colour = try #require(record.colour)
        #expect(colour.fitMean <= 1 && colour.mean <= 1.5 && colour.percentile90 <= colour.greatest && colour.hasOwnReference, "\(colour)")
        #expect(record.targetSerial == "CC-4711")
        let cycle = try await station.runCycle(job, NewCycle(profile: "coloured", scanner: scanner))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let capture = try #require(try station.captures(of: job).first)
        let tags = try Shell.run("exiftool", ["-s3", "-ProfileDescription", "\(station.mastersFolder)/\(capture.file)"])
        #expect(tags.text.contains("Simulated Flatbed"), "\(tags.text)\(tags.errors)")
        #expect(try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/colour-error").points.count == 1)
    }

    @Test("is not made of an empty glass, nor with the reference of another chart, and nothing of it stays")
    func refused() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nnoise = 0.6\npage = none\n"], testDriver: false)
        let scanner = try station.flatbed
        let empty = try station.platenctl("calibrate", "--part", "colour", "--yes", scanner)
        #expect(empty.status != 0 && empty.errors.contains("No colour profile"), "\(empty.text)\(empty.errors)")
        let sheet = ColourCheckerSheet(reference: try reference())
        try put(sheet, on: station)
        try station.scratch.write("class = flatbed\nnoise = 0.6\ndocument = chart.tif\n", to: "sim/flatbed/scanner.conf")
        // Rows A and D change places, and so do B and C.
        let swapped = try reference().split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            guard let first = line.first, let other = ["A": "D", "B": "C", "C": "B", "D": "A"][String(first)],
                line.dropFirst().first?.isNumber == true
            else { return String(line) }
            return other + line.dropFirst()
        }.joined(separator: "\n")
        let file = try station.scratch.write(swapped, to: "other.cie")
        let other = try station.platenctl("calibrate", "--part", "colour", "--reference", file, "--yes", scanner)
        #expect(other.status != 0 && other.errors.contains("No colour profile"), "\(other.text)\(other.errors)")
        let none = try station.platenctl("calibrate", "--part", "colour", "--chart", "it8", "--yes", scanner)
        #expect(none.status != 0 && none.errors.contains("its own serial number"), "\(none.errors)")
        let left = (try? FileManager.default.contentsOfDirectory(atPath: "\(station.stateFolder)/colour")) ?? []
        #expect(left.isEmpty, "\(left)")
        let records = try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items
        #expect(records.count == 3 && records.allSatisfy { $0.problem?.code == .chartRefused && $0.colour == nil })
    }
}
