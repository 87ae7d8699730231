import Foundation
import LinuxSystem
import PlatenModel
import TestSupport
import Testing

@Suite("The calibration of a sheet-fed scanner", .mayBlock)
struct FeederCalibrationTests {
    /// White sheets. The lamp takes its time, which nobody waits for: each look would take a sheet.
    private static let white = "page = none\nnoise = 0.8\ngain-variation = 3\nneed-calibration = yes\nlamp-rise = 4\n"

    /// Sheets that were drawn in so far.
    private func sheets(_ station: StationUnderTest) throws -> Int {
        let state = try String(contentsOfFile: "\(station.simulatorFolder)/feeder/state", encoding: .utf8)
        let line = try #require(state.split(whereSeparator: \.isNewline).first { $0.hasPrefix("sheets") }, "\(state)")
        return try #require(line.split(separator: " ").last.flatMap { Int($0) })
    }

    @Test("takes a white sheet before and one behind it, and no more")
    func whiteSheets() async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 5, Self.white)], testDriver: false)
        let scanner = try await station.name(of: "feeder")
        let done = try station.platenctl("calibrate", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("Its columns differ by"), "\(done.text)\(done.errors)\(station.journal)")
        #expect(try sheets(station) == 2)
        let record = try #require(try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items.first)
        let (before, after) = (try #require(record.before), try #require(record.inspection))
        #expect(before.isFeeder && after.isFeeder)
        #expect(abs(before.columnDeviation - 3) < 0.5 && after.columnDeviation < 0.6, "\(before.columnDeviation) \(after.columnDeviation)")
        // Marks on a sheet are none of the glass.
        #expect(record.inspection?.spots == [])
    }

    @Test("that runs out of white sheets says so, and leaves the one before")
    func empty() async throws {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 3, Self.white)], testDriver: false)
        let scanner = try await station.name(of: "feeder")
        #expect(try station.platenctl("calibrate", "--yes", scanner).status == 0)
        let folder = "\(station.stateFolder)/calibrations"
        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        let before = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        // The last sheet is for the look before it: there is none for the one behind.
        let short = try station.platenctl("calibrate", "--yes", scanner)
        #expect(short.status != 0 && short.errors.contains("empty"), "\(short.text)\(short.errors)")
        #expect(try sheets(station) == 3)
        #expect(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [file])
    }
}
