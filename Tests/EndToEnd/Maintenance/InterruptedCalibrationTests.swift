import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("A driver's calibration that is interrupted", .mayBlock)
struct InterruptedCalibrationTests {
    @Test("before it begins leaves the one before, and says why it came to nothing")
    func interrupted() async throws {
        let calibrated = try await CalibratedStation()
        let (station, scanner) = (calibrated.station, calibrated.scanner)
        // In the look before it.
        try station.scratch.write("crash-at-start\n", to: "sim/flatbed/fault")
        let crashed = try station.platenctl("calibrate", "--yes", scanner)
        #expect(crashed.status != 0, "\(crashed.text)")
        let record = try #require(try calibrated.newest)
        #expect(record.problem?.code == .driverCrashed && record.kind == .driverCalibration, "\(record)")
        try calibrated.expectUnchanged()
    }

    @Test("by the end of its worker brings the one before back")
    func killed() async throws {
        let calibrated = try await CalibratedStation()
        let (station, scanner) = (calibrated.station, calibrated.scanner)
        let result = try await calibrated.interrupt {
            // A backup at this moment has the proven one.
            let archive = station.scratch.path("meanwhile.tar")
            try station.request("GET", "/v1/backup").bytes.write(to: URL(fileURLWithPath: archive))
            #expect(try Shell.run("tar", ["-xOf", archive, "scanners/calibrations/\(calibrated.file)"]).text == calibrated.before)
            for child in station.children() { kill(Int32(child) ?? 0, SIGKILL) }
        }
        #expect(result.status != 0, "\(result.text)")
        try calibrated.expectUnchanged()
        #expect(try calibrated.newest?.problem != nil)
        // And the scanner works on.
        try calibrated.configure()
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
    }

    @Test("by the end of the daemon ends at once, and the one before is back when that starts again")
    func stopped() async throws {
        let calibrated = try await CalibratedStation()
        let (station, scanner) = (calibrated.station, calibrated.scanner)
        let result = try await calibrated.interrupt {
            // Not when the button would have come back by itself.
            let status = try await station.stop()
            #expect(status == 0)
        }
        #expect(result.status != 0)
        try calibrated.configure()
        try await station.start()
        try calibrated.expectUnchanged()
        #expect(try calibrated.newest?.problem != nil)
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
    }

    @Test("from elsewhere or by Ctrl-C is kept as that, and leaves the one before and a scanner that works", arguments: [true, false])
    func cancelled(_ byCommand: Bool) async throws {
        let calibrated = try await CalibratedStation()
        let (station, scanner) = (calibrated.station, calibrated.scanner)
        let idle = try station.platenctl("maintenance", "cancel", scanner)
        #expect(idle.status != 0 && idle.errors.contains("Nothing is being done"), "\(idle.errors)")
        try calibrated.configure("calibrate-time = 3600\n")
        let mark = station.scratch.path("calibrating")
        // The shell becomes platenctl, so that its number is known.
        let program = "echo $$ >\(mark); exec \(Binaries.folder)/platenctl calibrate --yes \(scanner)"
        async let calibration = Shell.run("sh", ["-c", program], environment: station.environment)
        try await calibrated.untilPutAside()
        if byCommand {
            let told = try station.platenctl("maintenance", "cancel", scanner)
            #expect(told.status == 0, "\(told.errors)")
        } else {
            let number = try String(contentsOfFile: mark, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
            kill(try #require(Int32(number)), SIGINT)
        }
        // Not when the button would have come back by itself.
        let result = try await calibration
        #expect(result.status != 0 && result.errors.contains("cancelled"), "\(result.text)\(result.errors)")
        try calibrated.expectUnchanged()
        #expect(try calibrated.newest?.problem?.code == .scanCancelled)
        try calibrated.configure()
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        #expect(try station.platenctl("calibrate", "--yes", scanner).status == 0)
    }

    @Test("by a crash of the daemon is undone at its next start, as if it had never begun")
    func crashed() async throws {
        let calibrated = try await CalibratedStation()
        let station = calibrated.station
        let result = try await calibrated.interrupt { try await station.kill() }
        #expect(result.status != 0)
        try calibrated.configure()
        try await station.start()
        try calibrated.expectUnchanged()
    }

    @Test("is in no backup while it is being proven, be it the first or not")
    func beingProven() async throws {
        func archived(_ station: StationUnderTest, _ name: String) throws -> [String] {
            let archive = station.scratch.path(name)
            try station.request("GET", "/v1/backup").bytes.write(to: URL(fileURLWithPath: archive))
            return try Shell.run("tar", ["-tf", archive]).text.split(separator: "\n").map(String.init).filter { $0.contains("calibrations/") }
        }
        let world = CalibratedStation.uneven + "need-calibration = yes\n"
        let station = try await StationUnderTest(world: ["flatbed": world], testDriver: false)
        let scanner = try station.flatbed
        let folder = "\(station.stateFolder)/calibrations"
        func files() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? [] }
        func isMade() -> Bool { files().contains { $0.hasSuffix(".calibration") } && files().contains { $0.hasSuffix(".before") } }
        // There is a file, and nobody knows yet whether it is any good.
        try station.hold("flatbed", at: "calibrate")
        async let first = station.platenctl("calibrate", "--yes", scanner)
        try await station.until("the first is made and not proven") { isMade() }
        #expect(try archived(station, "first.tar") == [])
        #expect(isMade(), "the backup was made meanwhile")
        station.goOn("flatbed")
        #expect(try await first.status == 0)
        let file = try #require(files().first)
        #expect(files() == [file])
        let proven = try archived(station, "proven.tar")
        #expect(proven == ["scanners/calibrations/\(file)"])
        let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)

        // One for another resolution would be added to the file.
        try station.hold("flatbed", at: "calibrate")
        async let second = station.platenctl("calibrate", "--yes", scanner)
        try await station.until("the second is made") { isMade() }
        try "other".write(toFile: "\(folder)/\(file)", atomically: false, encoding: .utf8)
        #expect(try archived(station, "second.tar") == proven)
        #expect(try Shell.run("tar", ["-xOf", station.scratch.path("second.tar"), proven[0]]).text == text)
        station.goOn("flatbed")
        _ = try await second
    }
}
