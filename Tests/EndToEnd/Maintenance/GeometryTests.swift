import PlatenModel
import TestSupport
import Testing

@Suite("The scale of a scanner", .mayBlock)
struct GeometryTests {
    private func newest(_ station: StationUnderTest, _ scanner: String) throws -> GeometryReading? {
        try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items.first?.geometry
    }

    @Test("is measured by rulers: later images state the resolution that they have, until the scanner is moved")
    func geometry() async throws {
        var sheet = CodeSheet(width: 210, height: 290, resolution: 300, paper: 235, ink: 40)
        // Ticks 10 mm apart that the scanner sees 10.02 mm apart across, and 9.99 mm along.
        for tick in 0..<19 { sheet.cover(x: 8 + Double(tick) * 10.02, y: 12, width: 0.5, height: 9, withInk: true) }
        for tick in 0..<24 { sheet.cover(x: 150, y: 34 + Double(tick) * 9.99, width: 9, height: 0.5, withInk: true) }
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nnoise = 0.8\ndocument = rulers.tif\n"], testDriver: false)
        try sheet.writeTIFF(station.scratch.path("sim/flatbed/rulers.tif"))
        let scanner = try station.flatbed
        let done = try station.platenctl("calibrate", "--part", "geometry", "--target", "R-17", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("R-17") && done.text.contains("Across it has"), "\(done.text)\(done.errors)\(station.journal)")
        let geometry = try #require(try newest(station, scanner))
        // The sheet itself has whole pixels only.
        #expect(try abs(#require(geometry.errorAcross) - 2000) < 250 && abs(#require(geometry.errorAlong) + 1000) < 250, "\(geometry)")
        let job = try station.makeJob("plans")
        _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: scanner))
        let capture = try #require(try station.captures(of: job).first)
        #expect(try abs(#require(capture.geometry.resolutionX) - 75.15) < 0.03 && abs(#require(capture.geometry.resolutionY) - 74.925) < 0.03)
        #expect(try station.platenctl("maintenance", "note", scanner, "moved").status == 0)
        _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: scanner))
        #expect(try station.captures(of: job).max { $0.sequence < $1.sequence }?.geometry.resolutionX == 75)
        let none = try station.platenctl("calibrate", "--part", "geometry", "--pitch", "7", "--yes", scanner)
        #expect(none.status != 0 && none.errors.contains("No ruler"), "\(none.text)")
    }

    @Test("is measured by a grid of lines, too, which tells by how much the travel bends what is straight")
    func grid() async throws {
        var sheet = CodeSheet(width: 210, height: 290, resolution: 300, paper: 235, ink: 40)
        for line in 0..<27 { sheet.cover(x: 5, y: 10 + Double(line) * 10, width: 200, height: 0.5, withInk: true) }
        // Lines down the sheet lie 1.5 mm to the right at its ends and straight in its middle, piece by piece.
        for line in 0..<18 {
            for piece in 0..<260 {
                let share = (Double(piece) + 0.5) / 130 - 1
                sheet.cover(x: 15 + Double(line) * 10 + 1.5 * share * share, y: 10 + Double(piece), width: 0.5, height: 1, withInk: true)
            }
        }
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nnoise = 0.8\ndocument = grid.tif\n"], testDriver: false)
        try sheet.writeTIFF(station.scratch.path("sim/flatbed/grid.tif"))
        let scanner = try station.flatbed
        let done = try station.platenctl("calibrate", "--part", "geometry", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("A grid of 18 by 27 lines"), "\(done.text)\(done.errors)")
        let grid = try #require(try newest(station, scanner)?.grid)
        // Of a parabola no line leaves less than half its height at the ends, by least squares two thirds: 1 mm of a diagonal of 312.
        #expect(abs(grid.distortion - 0.31) < 0.06, "\(grid)")
        // Whoever measures a target then has it judged.
        let figures = try station.request("GET", "/v1/scanners/\(scanner)/maintenance").body
        #expect(figures.contains("\"distortion\""), "\(figures)")
    }
}
