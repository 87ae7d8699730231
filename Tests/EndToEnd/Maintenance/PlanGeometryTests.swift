import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("The geometry of a plan scanner")
struct PlanGeometryTests {
    /// Millimetres from tick to tick: 120 pixels of the sheet, which is scanned pixel for pixel. A sheet of another pitch would be uneven itself.
    private static let pitch = 10.16

    /// A sheet with lines across, and a ruler above them.
    private func station(_ world: String, label: String = #function) async throws -> (station: StationUnderTest, name: String) {
        var sheet = CodeSheet(width: 290, height: 220, resolution: 300, paper: 235, ink: 40)
        for tick in 0..<27 { sheet.cover(x: 1.2 * Self.pitch + Double(tick) * Self.pitch, y: 8, width: 0.5, height: 9, withInk: true) }
        for line in 0..<19 { sheet.cover(x: 0, y: 2.5 * Self.pitch + Double(line) * Self.pitch, width: 290, height: 0.5, withInk: true) }
        let conf =
            "class = large-format\nseed = 4\nbed-width = 300\nbed-height = 400\npage-width = 290\nmodules = 3\nnoise = 0.8\nstack = 2\ndocument = lines.tif\n\(world)"
        let station = try await StationUnderTest(world: ["plan": conf], testDriver: false, label: label)
        try sheet.writeTIFF(station.scratch.path("sim/plan/lines.tif"))
        return (station, try await station.name(of: "plan"))
    }

    private func measured(_ station: StationUnderTest, _ scanner: String) throws -> GeometryReading {
        let done = try station.platenctl("calibrate", "--part", "geometry", "--pitch", "\(Self.pitch)", "--yes", scanner)
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

    @Test("tells as well where modules see what lies further right, which lines across do not show")
    func across() async throws {
        let (station, scanner) = try await station("stitch-across = 0.2\n")
        let geometry = try measured(station, scanner)
        let breaks = try #require(geometry.breaks)
        try #require(breaks.count == 2, "\(geometry)")
        // Two pixels: the ruler goes on too far left where the second module begins, and back behind it.
        let step = 2 / 300.0 * 25_400
        #expect(abs(breaks[0].x - 100) < 11 && abs(breaks[1].x - 200) < 11, "\(breaks)")
        #expect(abs(breaks[0].right + step) < 25 && abs(breaks[1].right - step) < 25, "\(breaks)")
        #expect(geometry.seams == [])
        #expect(try abs(#require(geometry.errorAcross)) < 1000, "\(geometry)")
        let figure = try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/stitching-across").points
        #expect(figure.count == 1 && abs(figure[0].value - step) < 25)
        // More than a pixel at 300 pixels an inch.
        #expect(try station.get(Page<Alert>.self, "/v1/alerts").items.contains { $0.subject == "figure:\(scanner)/stitching-across" })
    }

    @Test("is that of a sensor whose modules give the same light, or not, with a figure and a limit for it")
    func light() async throws {
        let conf =
            "class = large-format\nseed = 4\nbed-width = 300\nbed-height = 400\npage-width = 300\npage-height = 200\nmodules = 3\nnoise = 0.8\n"
        let station = try await StationUnderTest(world: ["plan": conf + "page = none\nstack = 1\nmodule-loss = 4\n"], testDriver: false)
        let scanner = try await station.name(of: "plan")
        let done = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("two modules of the sensor meet there"), "\(done.text)\(done.errors)\(station.journal)")
        let steps = try #require(try station.lastMaintenance(of: scanner).inspection?.lightSteps)
        try #require(steps.count == 2, "\(steps)")
        #expect(abs(steps[0].x - 100) < 2 && abs(steps[1].x - 200) < 2, "\(steps)")
        #expect(abs(steps[0].perCent + 4) < 0.3 && abs(steps[1].perCent - 4) < 0.3, "\(steps)")
        func faults() throws -> [Alert] {
            try station.get(Page<Alert>.self, "/v1/alerts").items.filter { $0.subject == "figure:\(scanner)/module-steps" }
        }
        #expect(try faults().count == 1)
        try station.setWorld("plan", conf + "page = none\nstack = 1\n")
        try station.touch("plan", "stack", "1")
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        #expect(try station.lastMaintenance(of: scanner).inspection?.lightSteps == [] && faults().isEmpty)
    }

    @Test("of one whose modules see the same row has no seams, and its transport no error")
    func exact() async throws {
        let (station, scanner) = try await station("")
        let geometry = try measured(station, scanner)
        #expect(geometry.seams == [] && geometry.breaks == [] && abs(geometry.errorAlong ?? 1e6) < 300, "\(geometry)")
    }
}
