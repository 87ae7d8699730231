import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("A driver's own calibration", .mayBlock)
struct DriverCalibrationTests {
    private static let uneven = "class = flatbed\npage = none\nnoise = 0.8\ngain-variation = 3\n"

    private func records(_ station: StationUnderTest, _ scanner: String) throws -> [MaintenanceRecord] {
        try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items
    }

    @Test("is run by a technician, its effect is measured before and behind it, and ordinary scans have it", arguments: [false, true])
    func effect(usesFile: Bool) async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": Self.uneven + "calibrate-time = 1\n" + (usesFile ? "need-calibration = yes\n" : "")], testDriver: false,
            label: "calibration-\(usesFile)")
        let scanner = try station.flatbed
        let done = try station.platenctl("calibrate", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("Its columns differ by"), "\(done.text)\(done.errors)\(station.journal)")
        let record = try #require(try records(station, scanner).first)
        let (before, after) = (try #require(record.before), try #require(record.inspection))
        // The button takes nine tenths of 3 % away.
        #expect(abs(before.columnDeviation - 3) < 0.5 && after.columnDeviation < 0.6, "\(before.columnDeviation) \(after.columnDeviation)")
        let effect = try #require(record.calibration)
        #expect(effect.options == (usesFile ? ["calibration-file", "calibrate"] : ["calibrate"]))
        #expect(effect.neededBefore == true && effect.neededAfter == false && effect.seconds >= 1)
        let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(station.stateFolder)/calibrations")) ?? []
        #expect(files.count == (usesFile ? 1 : 0), "\(files)")
        // Whoever opens the scanner next has it.
        try await station.stop()
        try await station.start()
        let check = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(check.status == 0, "\(check.errors)")
        let later = try #require(try records(station, scanner).first?.inspection)
        #expect(later.columnDeviation < 0.6, "\(later.columnDeviation)")
        let morning = try station.platenctl("maintenance")
        #expect(morning.status == 0 && morning.text.contains("calibrated"), "\(morning.errors)")
    }

    @Test("is asked for by profiles that rely on it: a scanner without one is not taken, nor by a person who names it")
    func reliedOn() async throws {
        let station = try await StationUnderTest(world: ["flatbed": Self.uneven], testDriver: false)
        try await station.addProfile("strict", "title: s\nextends: quick\nclasses: []\ncalibration: {warn-after: 7 d, refuse-after: 30 d}\n")
        let scanner = try station.flatbed
        let job = try station.makeJob("atlas")
        let refused = try station.startCycle(job, NewCycle(profile: "strict", scanner: scanner))
        #expect(refused.status == 409 && refused.problemCode == "calibration-too-old" && refused.body.contains("never calibrated"), "\(refused.body)")
        #expect(try station.startCycle(job, NewCycle(profile: "strict")).problemCode == "no-scanner-fits")
        #expect(try station.platenctl("calibrate", "--yes", scanner).status == 0)
        let cycle = try await station.runCycle(job, NewCycle(profile: "strict", scanner: scanner))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
    }

    @Test("that cannot begin leaves the one before, and says why it came to nothing")
    func interrupted() async throws {
        let station = try await StationUnderTest(world: ["flatbed": Self.uneven + "need-calibration = yes\n"], testDriver: false)
        let scanner = try station.flatbed
        #expect(try station.platenctl("calibrate", "--yes", scanner).status == 0)
        let folder = "\(station.stateFolder)/calibrations"
        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        let before = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        // The look behind it finds a sensor that is worse: somebody knocked against it.
        try station.scratch.write(
            Self.uneven.replacing("gain-variation = 3", with: "gain-variation = 20") + "need-calibration = yes\n", to: "sim/flatbed/scanner.conf")
        try station.scratch.write("start crash\n", to: "sim/flatbed/fault")
        let crashed = try station.platenctl("calibrate", "--yes", scanner)
        #expect(crashed.status != 0, "\(crashed.text)")
        let record = try #require(try records(station, scanner).first)
        #expect(record.problem != nil && record.kind == .driverCalibration, "\(record)")
        #expect(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [file])
    }

    @Test("that loses its worker in the middle brings the one before back")
    func killed() async throws {
        let conf = Self.uneven + "need-calibration = yes\n"
        let station = try await StationUnderTest(world: ["flatbed": conf], testDriver: false)
        let scanner = try station.flatbed
        #expect(try station.platenctl("calibrate", "--yes", scanner).status == 0)
        let folder = "\(station.stateFolder)/calibrations"
        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        let before = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        // The button blocks for a minute.
        try station.scratch.write(conf + "calibrate-time = 60\n", to: "sim/flatbed/scanner.conf")
        async let calibration = station.platenctl("calibrate", "--yes", scanner)
        try await station.until("the one before is put aside") { FileManager.default.fileExists(atPath: "\(folder)/\(file).before") }
        // As a driver does that writes and then dies.
        try "half".write(toFile: "\(folder)/\(file)", atomically: false, encoding: .utf8)
        // A backup at this moment has the proven one.
        let archive = station.scratch.path("meanwhile.tar")
        try station.request("GET", "/v1/backup").bytes.write(to: URL(fileURLWithPath: archive))
        #expect(try Shell.run("tar", ["-xOf", archive, "scanners/calibrations/\(file)"]).text == before)
        for child in station.children() { kill(Int32(child) ?? 0, SIGKILL) }
        let result = try await calibration
        #expect(result.status != 0, "\(result.text)")
        #expect(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [file])
        #expect(try records(station, scanner).first?.problem != nil)
        // And the scanner works on.
        try station.scratch.write(conf, to: "sim/flatbed/scanner.conf")
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
    }

    @Test("ends with the daemon, at once, and the one before is back when it starts again")
    func stopped() async throws {
        let conf = Self.uneven + "need-calibration = yes\n"
        let station = try await StationUnderTest(world: ["flatbed": conf], testDriver: false)
        let scanner = try station.flatbed
        #expect(try station.platenctl("calibrate", "--yes", scanner).status == 0)
        let folder = "\(station.stateFolder)/calibrations"
        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        let before = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        try station.scratch.write(conf + "calibrate-time = 60\n", to: "sim/flatbed/scanner.conf")
        async let calibration = station.platenctl("calibrate", "--yes", scanner)
        try await station.until("the one before is put aside") { FileManager.default.fileExists(atPath: "\(folder)/\(file).before") }
        let began = ContinuousClock.now
        #expect(try await station.stop() == 0)
        // Not when the button would have come back by itself.
        #expect(ContinuousClock.now - began < .seconds(40))
        #expect(try await calibration.status != 0)
        try station.scratch.write(conf, to: "sim/flatbed/scanner.conf")
        try await station.start()
        #expect(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [file])
        #expect(try records(station, scanner).first?.problem != nil)
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
    }

    @Test("waits for the lamp as long as it takes, and no longer")
    func warmUp() async throws {
        let station = try await StationUnderTest(world: ["flatbed": Self.uneven + "need-calibration = yes\nlamp-rise = 4\n"], testDriver: false)
        let scanner = try station.flatbed
        let done = try station.platenctl("calibrate", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("The lamp came to rest after"), "\(done.text)\(done.errors)")
        let record = try #require(try records(station, scanner).first)
        // The light of both looks is that of a warm lamp: 85 % of it would be 36 codes less.
        let levels = try (#require(record.before?.levels.first), #require(record.inspection?.levels.first))
        #expect(abs(levels.0 - levels.1) < 0.5, "\(levels)")
        // A lamp that gives its light from the first moment is not waited for, warm or cold.
        try station.scratch.write(Self.uneven + "need-calibration = yes\n", to: "sim/flatbed/scanner.conf")
        let again = try station.platenctl("calibrate", "--yes", scanner)
        #expect(again.status == 0 && !again.text.contains("The lamp came to rest"), "\(again.text)")
    }

    @Test("is stopped from elsewhere or by Ctrl-C, is kept as that, and leaves the one before and a scanner that works", arguments: [true, false])
    func cancelled(_ byCommand: Bool) async throws {
        let conf = Self.uneven + "need-calibration = yes\n"
        let station = try await StationUnderTest(world: ["flatbed": conf], testDriver: false)
        let scanner = try station.flatbed
        let idle = try station.platenctl("maintenance", "cancel", scanner)
        #expect(idle.status != 0 && idle.errors.contains("Nothing is being done"), "\(idle.errors)")
        #expect(try station.platenctl("calibrate", "--yes", scanner).status == 0)
        let folder = "\(station.stateFolder)/calibrations"
        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        let before = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        try station.scratch.write(conf + "calibrate-time = 60\n", to: "sim/flatbed/scanner.conf")
        let mark = station.scratch.path("calibrating")
        // The shell becomes platenctl, so that its number is known.
        let program = "echo $$ >\(mark); exec \(Binaries.folder)/platenctl calibrate --yes \(scanner)"
        async let calibration = Shell.run("sh", ["-c", program], environment: station.environment)
        try await station.until("the one before is put aside") { FileManager.default.fileExists(atPath: "\(folder)/\(file).before") }
        let began = ContinuousClock.now
        if byCommand {
            let told = try station.platenctl("maintenance", "cancel", scanner)
            #expect(told.status == 0, "\(told.errors)")
        } else {
            let number = try String(contentsOfFile: mark, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
            kill(try #require(Int32(number)), SIGINT)
        }
        let result = try await calibration
        #expect(result.status != 0 && result.errors.contains("cancelled"), "\(result.text)\(result.errors)")
        // Not when the button would have come back by itself.
        #expect(ContinuousClock.now - began < .seconds(40))
        #expect(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [file])
        #expect(try records(station, scanner).first?.problem?.code == .scanCancelled)
        try station.scratch.write(conf, to: "sim/flatbed/scanner.conf")
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        #expect(try station.platenctl("calibrate", "--yes", scanner).status == 0)
    }

    @Test("of the scale is made by rulers: later images state the resolution that they have, until the scanner is moved")
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
        let geometry = try #require(try records(station, scanner).first?.geometry)
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

    @Test("of the scale is made by a grid of lines, too, which tells by how much the travel bends what is straight")
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
        let grid = try #require(try records(station, scanner).first?.geometry?.grid)
        // Of a parabola no line leaves less than half its height at the ends, by least squares two thirds: 1 mm of a diagonal of 312.
        #expect(abs(grid.distortion - 0.31) < 0.06, "\(grid)")
        // Whoever measures a target then has it judged.
        let figures = try station.request("GET", "/v1/scanners/\(scanner)/maintenance").body
        #expect(figures.contains("\"distortion\""), "\(figures)")
    }

    @Test("is refused to operators, and told of drivers that have none")
    func refused() async throws {
        let station = try await StationUnderTest(world: [:])
        let scanner = try station.stockDriver
        let none = try station.platenctl("calibrate", "--yes", scanner)
        // The stock driver's picture is no empty bed, which is told first where it is so.
        #expect(
            none.status != 0 && none.errors.contains("calibration of its own") || none.errors.contains("not empty") || none.errors.contains("dark"),
            "\(none.errors)")
        #expect(try station.request("POST", "/v1/scanners/\(scanner)/maintenance", body: #"{"kind":"fly"}"#).status == 400)
        #expect(try station.request("POST", "/v1/scanners/none/maintenance", body: #"{"kind":"moved"}"#).status == 404)
        #expect(
            try station.request("POST", "/v1/scanners/\(scanner)/maintenance", body: #"{"kind":"moved","temperature":400}"#).problemCode
                == "request-malformed")
    }
}
