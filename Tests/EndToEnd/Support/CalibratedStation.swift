import Foundation
import PlatenModel
import TestSupport
import Testing

/// A station whose flatbed was calibrated by its driver, which keeps that in a file.
struct CalibratedStation {
    let station: StationUnderTest
    let scanner: String
    /// Name of the file, and what is in it.
    let file: String
    let before: String

    /// What the simulated scanner is.
    static let uneven = "class = flatbed\npage = none\nnoise = 0.8\ngain-variation = 3\n"
    private static let usesFile = "need-calibration = yes\n"

    private var folder: String { "\(station.stateFolder)/calibrations" }
    var path: String { "\(folder)/\(file)" }

    init(label: String = #function) async throws {
        station = try await StationUnderTest(world: ["flatbed": Self.uneven + Self.usesFile], testDriver: false, label: label)
        scanner = try station.flatbed
        let done = try station.platenctl("calibrate", "--yes", scanner)
        try #require(done.status == 0, "\(done.errors)")
        file = try #require(try FileManager.default.contentsOfDirectory(atPath: "\(station.stateFolder)/calibrations").first)
        before = try String(contentsOfFile: "\(station.stateFolder)/calibrations/\(file)", encoding: .utf8)
    }

    /// Makes the scanner what it was, with more lines.
    func configure(_ more: String = "") throws {
        try station.scratch.write(Self.uneven + Self.usesFile + more, to: "sim/flatbed/scanner.conf")
    }

    /// Waits until another calibration is under way.
    func untilPutAside() async throws {
        try await station.until("the one before is put aside") { FileManager.default.fileExists(atPath: "\(path).before") }
    }

    /// Has a calibration under way whose button blocks for a minute, and a driver that has written half of its file; does something to it.
    ///
    /// - Returns: what platenctl said when that was over.
    func interrupt(_ act: () async throws -> Void) async throws -> Shell.Result {
        // The button blocks for longer than anything here is waited for.
        try configure("calibrate-time = 3600\n")
        async let calibration = station.platenctl("calibrate", "--yes", scanner)
        try await untilPutAside()
        try "half".write(toFile: path, atomically: false, encoding: .utf8)
        try await act()
        return try await calibration
    }

    /// The calibration is the one before, and there is nothing beside it.
    func expectUnchanged() throws {
        #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [file])
    }

    var newest: MaintenanceRecord? {
        get throws { try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items.first }
    }
}
