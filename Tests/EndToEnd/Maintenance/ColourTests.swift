import Foundation
import PlatenModel
import SyntheticTargets
import TestSupport
import Testing

@Suite("A colour profile of a scanner", .mayBlock, .enabled(if: Tools.argyll, "needs argyll and netpbm"))
struct ColourTests {
    @Test("is made by a chart on the glass, checked on patches that it was not made from, and embedded where a profile asks for it")
    func made() async throws {
        let sheet = try ChartOnGlass.colorChecker()
        let station = try await ChartOnGlass.station(sheet)
        let reference = try ChartOnGlass.reference(of: sheet, on: station)
        try await station.addProfile("coloured", "title: c\nextends: quick\nclasses: []\nicc-profile: scanner\n")
        let scanner = try station.flatbed
        let job = try station.makeJob("prints")
        let early = try await station.runToRest(job, NewCycle(profile: "coloured", scanner: scanner, onFault: .end))
        #expect(early.problem?.code == .colourProfileMissing)
        let done = try station.platenctl("calibrate", "--part", "colour", "--reference", reference, "--target", "CC-4711", "--yes", scanner)
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

        // A backup brings the profile back, and pages embed it there.
        let backup = station.scratch.path("backup.tar")
        try station.request("GET", "/v1/backup").bytes.write(to: URL(fileURLWithPath: backup))
        #expect(try await station.stop() == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: station.stateFolder) where name != "masters" {
            try FileManager.default.removeItem(atPath: "\(station.stateFolder)/\(name)")
        }
        let restored = try BackupTests.restore(backup, to: station.stateFolder, station)
        #expect(restored.status == 0, "\(restored.errors)")
        try await station.start()
        try await station.until("the scanner is there") {
            try station.get(PlatenModel.Scanner.self, "/v1/scanners/\(scanner)").state == .ready
        }
        let again = try await station.runCycle(job, NewCycle(profile: "coloured", scanner: scanner))
        #expect(again.state == .completed, "\(String(describing: again.problem))")
    }

    @Test("that turns out worse gives way to the one before, and pages embed that again")
    func restored() async throws {
        var sheet = try ChartOnGlass.colorChecker()
        let station = try await ChartOnGlass.station(sheet)
        try await station.addProfile("coloured", "title: c\nextends: quick\nclasses: []\nicc-profile: scanner\n")
        let scanner = try station.flatbed
        let job = try station.makeJob("prints")
        let reference = try ChartOnGlass.reference(of: sheet, on: station)
        func calibrate() throws {
            let done = try station.platenctl("calibrate", "--part", "colour", "--reference", reference, "--yes", scanner)
            try #require(done.status == 0, "\(done.text)\(done.errors)")
        }
        func embedded() async throws -> String {
            let cycle = try await station.runCycle(job, NewCycle(profile: "coloured", scanner: scanner))
            #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
            let file = try #require(try station.captures(of: job).max { $0.sequence < $1.sequence }).file
            return try Shell.run("sh", ["-c", "exiftool -b -ICC_Profile '\(station.mastersFolder)/\(file)' | sha256sum"]).text
        }
        let none = try station.platenctl("maintenance", "note", scanner, "colour-restored")
        #expect(none.status != 0 && none.errors.contains("no colour profile of \(scanner) before"), "\(none.errors)")
        try calibrate()
        let first = try await embedded()
        sheet.greenGain = 0.9
        try ChartOnGlass.put(sheet, on: station)
        try calibrate()
        let second = try await embedded()
        #expect(first != second)
        let back = try station.platenctl("maintenance", "note", scanner, "colour-restored", "--remark", "too green")
        #expect(back.status == 0, "\(back.text)\(back.errors)")
        #expect(try await embedded() == first)
        // There is none before the first; and what was measured long ago is no new point.
        #expect(try station.platenctl("maintenance", "note", scanner, "colour-restored").status != 0)
        #expect(try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/colour-error").points.count == 2)
    }

    @Test("of an IT8 chart keeps to a mean difference of 1 on patches that it was not made from")
    func it8() async throws {
        let sheet = try ChartOnGlass.it8()
        let station = try await ChartOnGlass.station(sheet)
        let scanner = try station.flatbed
        let reference = try ChartOnGlass.reference(of: sheet, on: station)
        let done = try station.platenctl("calibrate", "--part", "colour", "--chart", "it8", "--reference", reference, "--yes", scanner)
        #expect(done.status == 0, "\(done.text)\(done.errors)\(station.journal)")
        let record = try #require(try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items.first)
        let colour = try #require(record.colour)
        #expect(colour.patches >= 264 && colour.mean <= 1 && colour.fitMean <= 1, "\(colour)")
    }

    @Test("is not made of an empty glass, nor with the reference of another chart, and nothing of it stays")
    func refused() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nnoise = 0.6\npage = none\n"], testDriver: false)
        let scanner = try station.flatbed
        let empty = try station.platenctl("calibrate", "--part", "colour", "--yes", scanner)
        #expect(empty.status != 0 && empty.errors.contains("No colour profile"), "\(empty.text)\(empty.errors)")
        let sheet = try ChartOnGlass.colorChecker()
        try ChartOnGlass.put(sheet, on: station)
        try station.scratch.write("class = flatbed\nnoise = 0.6\ndocument = chart.tif\n", to: "sim/flatbed/scanner.conf")
        // Rows A and D change places, and so do B and C.
        let swapped = sheet.reference.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
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
