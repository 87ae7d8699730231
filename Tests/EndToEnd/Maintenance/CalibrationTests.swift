import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A driver's own calibration", .mayBlock)
struct DriverCalibrationTests {
    private func records(_ station: StationUnderTest, _ scanner: String) throws -> [MaintenanceRecord] {
        try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items
    }

    @Test("is run by a technician, its effect is measured before and behind it, and ordinary scans have it", arguments: [false, true])
    func effect(usesFile: Bool) async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": CalibratedStation.uneven + "calibrate-time = 1\n" + (usesFile ? "need-calibration = yes\n" : "")], testDriver: false,
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
        let station = try await StationUnderTest(world: ["flatbed": CalibratedStation.uneven], testDriver: false)
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

    @Test("waits for the lamp as long as it takes, and no longer")
    func warmUp() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": CalibratedStation.uneven + "need-calibration = yes\nlamp-rise = 4\n"], testDriver: false)
        let scanner = try station.flatbed
        let done = try station.platenctl("calibrate", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("The lamp came to rest after"), "\(done.text)\(done.errors)")
        let record = try #require(try records(station, scanner).first)
        // The light of both looks is that of a warm lamp: 85 % of it would be 36 codes less.
        let levels = try (#require(record.before?.levels.first), #require(record.inspection?.levels.first))
        #expect(abs(levels.0 - levels.1) < 0.5, "\(levels)")
        // A lamp that gives its light from the first moment is not waited for, warm or cold.
        try station.scratch.write(CalibratedStation.uneven + "need-calibration = yes\n", to: "sim/flatbed/scanner.conf")
        let again = try station.platenctl("calibrate", "--yes", scanner)
        #expect(again.status == 0 && !again.text.contains("The lamp came to rest"), "\(again.text)")
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
