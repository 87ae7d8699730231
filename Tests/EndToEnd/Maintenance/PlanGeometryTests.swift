import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("The geometry of a plan scanner")
struct PlanGeometryTests {
    /// A sheet with lines across every 10 mm, and a ruler above them.
    private func station(_ world: String, label: String = #function) async throws -> (station: StationUnderTest, name: String) {
        var sheet = CodeSheet(width: 290, height: 220, resolution: 300, paper: 235, ink: 40)
        for tick in 0..<27 { sheet.cover(x: 12 + Double(tick) * 10, y: 8, width: 0.5, height: 9, withInk: true) }
        for line in 0..<19 { sheet.cover(x: 0, y: 25 + Double(line) * 10, width: 290, height: 0.5, withInk: true) }
        let conf =
            "class = large-format\nseed = 4\nbed-width = 300\nbed-height = 400\npage-width = 290\nmodules = 3\nnoise = 0.8\nstack = 2\ndocument = lines.tif\n\(world)"
        let station = try await StationUnderTest(world: ["plan": conf], testDriver: false, label: label)
        try sheet.writeTIFF(station.scratch.path("sim/plan/lines.tif"))
        return (station, try await station.name(of: "plan"))
    }

    private func measured(_ station: StationUnderTest, _ scanner: String) throws -> GeometryReading {
        let done = try station.platenctl("calibrate", "--part", "geometry", "--yes", scanner)
        try #require(done.status == 0, "\(done.text)\(done.errors)\(station.journal)")
        return try #require(try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items.first?.geometry)
    }

    @Test("is measured by one sheet: where its modules part by how much, and by how much the transport is off")
    func measured() async throws {
        let (station, scanner) = try await station("stitch-down = 0.3\ntransport-error = 0.4\n")
        let geometry = try measured(station, scanner)
        // The transport moves too far: fewer rows for the same length.
        #expect(try abs(#require(geometry.errorAlong) + 4000) < 300 && abs(#require(geometry.errorAcross)) < 300, "\(geometry)")
        let seams = try #require(geometry.seams)
        try #require(seams.count == 2, "\(seams)")
        // Of 300 mm in three. The second module sees what lies four rows further down, and so shows it further up.
        let step = 4 / 300.0 * 25_400
        #expect(abs(seams[0].x - 100) < 8 && abs(seams[1].x - 200) < 8, "\(seams)")
        #expect(abs(seams[0].down + step) < 25 && abs(seams[1].down - step) < 25, "\(seams)")
        let stitching = try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/stitching").points
        #expect(stitching.count == 1 && abs(stitching[0].value - step) < 25)
        let log = try station.platenctl("maintenance", "log", scanner)
        #expect(log.text.contains("geometry-calibration"), "\(log.text)")
    }

    @Test("of one whose modules see the same row has no seams, and its transport no error")
    func exact() async throws {
        let (station, scanner) = try await station("")
        let geometry = try measured(station, scanner)
        #expect(geometry.seams == [] && abs(geometry.errorAlong ?? 1e6) < 300, "\(geometry)")
    }
}
