import Foundation
import LinuxSystem
import PlatenModel
import TestSupport
import Testing

@Suite("A flat field")
struct FlatFieldTests {
    /// The lid's white with room above it: a column of the greatest gain is not at the end of the scale.
    private static let even = "class = flatbed\npage = none\nnoise = 0.8\nlamp = 85\n"
    private static let uneven = even + "gain-variation = 3\n"

    private func station(_ conf: String = uneven, label: String = #function) async throws -> StationUnderTest {
        let station = try await StationUnderTest(world: ["flatbed": conf], testDriver: false, label: label)
        try await station.addProfile("flat", StationUnderTest.flatProfile)
        return station
    }

    private func calibrate(_ station: StationUnderTest) throws -> Shell.Result { try station.calibrateFlatField(of: station.flatbed) }

    private func record(_ station: StationUnderTest) throws -> MaintenanceRecord { try station.lastMaintenance(of: station.flatbed) }

    private func capture(_ station: StationUnderTest, _ job: Job, profile: String = "flat") async throws -> Capture {
        try await station.capture(job, profile: profile, on: station.flatbed)
    }

    @Test("evens out the columns in a derivative, wherever the image begins and whatever its depth, and leaves the master as it was delivered")
    func made() async throws {
        let station = try await station()
        try await station.addProfile(
            "flat-8", StationUnderTest.flatProfile.replacing("depth: 16", with: "depth: 8").replacing("x: 20 mm", with: "x: 63.5 mm"))
        let job = try station.makeJob("atlas")
        let before = try await capture(station, job)
        #expect(before.flatField == nil)
        let none = try station.platenctl("save", "--picture", "evened", before.id.rawValue, station.scratch.path("none.tif"))
        #expect(none.status == 3 && none.errors.contains("cannot be evened out"), "\(none.errors)")
        #expect(try station.request("GET", "/v1/captures/\(before.id)/evened").problemCode == "flat-field-missing")

        let done = try calibrate(station)
        #expect(done.status == 0 && done.text.contains("evened out by"), "\(done.text)\(done.errors)\(station.journal)")
        let record = try record(station)
        let result = try #require(record.flatField)
        #expect(result.isNeeded && result.residueBefore > 10 && (result.residueAfter ?? 9) < 0.5, "\(result)")
        #expect(result.depth == 16 && result.depths == [8, 16] && result.samples == 1 && !result.hasDark && !result.hasRows && result.rows > 3000)
        #expect(station.flatFields == ["\(record.id).json"])
        let pictures = try FileManager.default.contentsOfDirectory(atPath: "\(station.stateFolder)/pictures")
        #expect(pictures == ["\(record.id).look.jpg"], "no image of the passes is kept")

        for profile in ["flat", "flat-8"] {
            let after = try await capture(station, job, profile: profile)
            let field = try #require(after.flatField)
            #expect(field.calibration == record.id && abs(field.left - (profile == "flat" ? 20 : 63.5)) < 0.1 && field.resolutionX == 300, "\(field)")
            let master = "\(station.mastersFolder)/\(after.file)"
            let digest = after.sha256
            let path = try station.evened(after)
            let (raw, even) = (try station.columnDeviation(master, after), try station.columnDeviation(path, after))
            #expect(raw > 2 && even < 0.06, "\(profile): \(raw) % before, \(even) % behind it")
            #expect(try Shell.run("sha256sum", [master]).text.hasPrefix(digest))
            let tags = try Shell.run("exiftool", ["-s3", "-ImageDescription", path]).text
            #expect(tags.contains(after.id.rawValue) && tags.contains(record.id.rawValue), "\(tags)")
            let sidecar = try String(contentsOfFile: master + ".json", encoding: .utf8)
            #expect(sidecar.contains(record.id.rawValue))
            if Tools.schemaValidator {
                let answers = [
                    ("Capture", "/v1/captures/\(after.id)"), ("MaintenanceRecords", "/v1/scanners/\(try station.flatbed)/maintenance"),
                    ("ScannerConditions", "/v1/maintenance"),
                ]
                let lines = try answers.map { "\($0.0)\t\(try station.request("GET", $0.1).body)\n" }.joined()
                let file = try station.scratch.write(lines, to: "answers")
                let checked = try Shell.run("python3", ["-c", OpenAPITests.validator, OpenAPITests.document, file])
                #expect(checked.status == 0 && checked.text.isEmpty, "\(checked.text)\(checked.errors)")
            }
            let answer = try station.request("GET", "/v1/captures/\(after.id)/evened")
            #expect(answer.status == 200 && answer.headers["content-type"] == "image/tiff")
        }
        let morning = try station.platenctl("maintenance")
        #expect(morning.text.contains("flat field"), "\(morning.text)")
    }

    @Test("evens out another reflectance as well as that of the white it was made of, and images of other modes not at all")
    func reflectance() async throws {
        let station = try await station()
        try #require(try calibrate(station).status == 0)
        try CodeSheet(width: 210, height: 290, resolution: 75, paper: 110).writeTIFF(station.scratch.path("sim/flatbed/grey.tif"))
        try station.scratch.write(
            Self.uneven.replacing("page = none", with: "document = grey.tif"), to: "sim/flatbed/scanner.conf")
        try await station.addProfile("colour", StationUnderTest.flatProfile.replacing("mode: grey", with: "mode: colour"))
        try await station.addProfile("bright", StationUnderTest.flatProfile + "options: {brightness: 10}\n")
        let job = try station.makeJob("atlas")
        let grey = try await capture(station, job)
        let (raw, even) = (
            try station.columnDeviation("\(station.mastersFolder)/\(grey.file)", grey), try station.columnDeviation(try station.evened(grey), grey)
        )
        #expect(raw > 0.8 && even < 0.2, "\(raw) % before, \(even) % behind it")
        #expect(try await capture(station, job, profile: "colour").flatField == nil)
        #expect(try await capture(station, job, profile: "bright").flatField == nil)
    }

    @Test("of a plan scanner is made by white sheets, and evens out the steps of light between the modules of its sensor")
    func modules() async throws {
        let conf = "class = large-format\nbed-width = 300\nbed-height = 400\npage-width = 300\npage-height = 200\npage = none\n"
        let station = try await StationUnderTest(
            world: ["plan": conf + "noise = 0.8\nlamp = 85\ngain-variation = 1\nmodules = 3\nmodule-loss = 4\nstack = 5\n"], testDriver: false)
        let scanner = try await station.name(of: "plan")
        let profile = StationUnderTest.flatProfile.replacing("mode: grey", with: "source: feeder\nmode: grey")
        try await station.addProfile("flat", profile.replacing("area: {x: 20 mm, y: 30 mm, width: 100 mm, height: 60 mm}", with: "area: maximum"))
        let done = try station.calibrateFlatField(of: scanner)
        #expect(done.status == 0 && done.text.contains("evened out by"), "\(done.text)\(done.errors)\(station.journal)")
        let page = try await station.capture(try station.makeJob("plans"), profile: "flat", on: scanner)
        #expect(page.flatField != nil && page.geometry.width > 3500)
        /// Per cent by which the second module has more light than the first.
        func step(_ path: String) throws -> Double {
            let means = try station.columnMeans(path, page)
            func mean(_ millimetres: ClosedRange<Double>) -> Double {
                let part = means[Int(millimetres.lowerBound / 25.4 * 300)..<Int(millimetres.upperBound / 25.4 * 300)]
                return part.reduce(0, +) / Double(part.count)
            }
            return (mean(102...120) / mean(80...98) - 1) * 100
        }
        let (raw, even) = (try step("\(station.mastersFolder)/\(page.file)"), try step(try station.evened(page)))
        #expect(abs(raw + 4) < 0.4 && abs(even) < 0.1, "\(raw) % before, \(even) % behind it")
    }

    @Test("is not that of film, nor is the glass, whichever part of a profile chooses its source; and a look at the bed is one at the bed behind it")
    func film() async throws {
        let station = try await station()
        let scanner = try station.flatbed
        let watched = StationUnderTest.flatProfile.replacing("quality: null\n", with: "").replacing("depth: 16", with: "depth: 8")
        try await station.addProfile("watched", watched)
        try await station.addProfile("film", watched + "source: transparency\n")
        try await station.addProfile("driver", watched + "options: {source: Transparency Unit}\n")
        try #require(try calibrate(station).status == 0)
        let job = try station.makeJob("atlas")
        func images() throws -> Int { try station.get(GlassReport.self, "/v1/scanners/\(scanner)/glass").images }
        #expect(try await capture(station, job, profile: "watched").flatField != nil)
        let known = try images()
        for profile in ["film", "driver"] {
            let film = try await capture(station, job, profile: profile)
            #expect(film.options.contains { $0.name == "source" && $0.effective.description == "Transparency Unit" }, "\(film.options)")
            #expect(film.flatField == nil, "\(profile)")
            #expect(try images() == known, "\(profile)")
        }
        // The scanner is still open, with the film's source.
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        let area = try #require(try record(station).inspection?.area)
        #expect(area.width > 210 && area.height > 290, "\(area)")
        #expect(try await capture(station, job, profile: "watched").flatField != nil)
        #expect(try images() > known)
    }

    @Test("is not made of a scanner that evens itself out, nor of a bed that is not empty or dark, and nothing of it stays")
    func refused() async throws {
        let station = try await station(Self.even)
        let scanner = try station.flatbed
        let even = try calibrate(station)
        #expect(even.status == 0 && even.text.contains("nothing is applied"), "\(even.text)\(even.errors)")
        #expect(try record(station).flatField?.isNeeded == false && station.flatFields.isEmpty)
        let job = try station.makeJob("atlas")
        #expect(try await capture(station, job).flatField == nil)

        for (conf, words) in [
            (Self.uneven.replacing("page = none", with: "page = text"), "not empty"), (Self.uneven.replacing("lamp = 85", with: "lamp = 20"), "dark"),
            (Self.uneven.replacing("lamp = 85", with: "lamp = 100"), "end of the scale"),
            (Self.even + "streak = 70\nstreak-x = 100\nstreak-width = 1\n", "less than half of the light"),
        ] {
            try station.scratch.write(conf, to: "sim/flatbed/scanner.conf")
            let refused = try calibrate(station)
            #expect(refused.status == 6 && refused.errors.contains(words), "\(words): \(refused.text)\(refused.errors)")
            #expect(try record(station).problem != nil && record(station).flatField == nil)
        }
        #expect(station.flatFields.isEmpty)
        let line = try station.platenctl("calibrate", "--part", "flat-field", "--mode", "lineart", "--yes", scanner)
        #expect(line.status != 0 && line.errors.contains("black and white"), "\(line.errors)")
        #expect(try station.platenctl("maintenance", "note", scanner, "flat-field-restored").errors.contains("no flat field of \(scanner) before"))
    }

    @Test("that is stopped leaves the one before in use")
    func cancelled() async throws {
        let station = try await station()
        let scanner = try station.flatbed
        try #require(try calibrate(station).status == 0)
        let first = try record(station).id
        // Stopped in the middle of a pass.
        try station.hold("flatbed", at: "row 500")
        let begun = try station.count("pages", of: "flatbed") + 1
        let again = Task.detached { try calibrate(station) }
        try await station.untilBegun(begun, on: "flatbed")
        #expect(try station.platenctl("maintenance", "cancel", scanner).status == 0)
        let result = try await again.value
        #expect(result.status != 0 && result.errors.contains("cancelled"), "\(result.text)\(result.errors)")
        #expect(try record(station).problem?.code == .scanCancelled && station.flatFields == ["\(first).json"])
        station.goOn("flatbed")
        let page = try await capture(station, try station.makeJob("atlas"))
        #expect(page.flatField?.calibration == first)
    }

    @Test("counts no more behind a new lamp, is due again then, and goes back to the one before")
    func inUse() async throws {
        let station = try await station()
        let scanner = try station.flatbed
        let job = try station.makeJob("atlas")
        try #require(try calibrate(station).status == 0)
        let first = try record(station).id
        #expect(try station.platenctl("maintenance", "note", scanner, "flat-field-restored").status == 4)
        try #require(try calibrate(station).status == 0)
        let second = try record(station).id
        #expect(try await capture(station, job).flatField?.calibration == second)
        let back = try station.platenctl("maintenance", "note", scanner, "flat-field-restored", "--remark", "dust")
        #expect(back.status == 0, "\(back.errors)")
        let page = try await capture(station, job)
        #expect(page.flatField?.calibration == first)

        // A backup brings it along.
        let backup = station.scratch.path("backup.tar")
        try station.request("GET", "/v1/backup").bytes.write(to: URL(fileURLWithPath: backup))
        #expect(try Shell.run("tar", ["-tf", backup]).text.contains("flat-fields/\(first).json"))
        #expect(try await station.stop() == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: station.stateFolder) where name != "masters" {
            try FileManager.default.removeItem(atPath: "\(station.stateFolder)/\(name)")
        }
        #expect(try BackupTests.restore(backup, to: station.stateFolder, station).status == 0)
        try await station.start()
        try await station.until("the scanner is there") {
            try station.get(PlatenModel.Scanner.self, "/v1/scanners/\(scanner)").state == .ready
        }
        #expect(try station.columnDeviation(try station.evened(page), page) < 0.05)

        #expect(try station.platenctl("maintenance", "note", scanner, "lamp-replaced").status == 0)
        let later = try await capture(station, job)
        #expect(later.flatField == nil)
        let morning = try station.platenctl("maintenance")
        #expect(morning.text.contains("flat-field-calibration: Since its flat field was made: its lamp was replaced"), "\(morning.text)")
        // What was taken before keeps its own.
        #expect(try station.get(Capture.self, "/v1/captures/\(page.id)").flatField?.calibration == first)
        #expect(try station.platenctl("maintenance", "note", scanner, "flat-field-restored").status == 4)
    }

    @Test("whose file is damaged or gone is told as that, and nothing else suffers")
    func damaged() async throws {
        // Without noise two scans of one thing are the same, with a flat field and without.
        let station = try await station(Self.uneven.replacing("noise = 0.8", with: "noise = 0"))
        let job = try station.makeJob("atlas")
        let before = try await capture(station, job)
        try #require(try calibrate(station).status == 0)
        let page = try await capture(station, job)
        #expect(before.flatField == nil && page.flatField != nil && page.rowsSHA256 == before.rowsSHA256)
        let path = "\(station.stateFolder)/flat-fields/\(try #require(station.flatFields.first))"
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        for bytes in [whole.prefix(whole.count / 2), Data("{}".utf8), Data()] {
            try bytes.write(to: URL(fileURLWithPath: path))
            let answer = try station.request("GET", "/v1/captures/\(page.id)/evened")
            #expect(answer.status == 500 && answer.problemCode == "flat-field-unreadable", "\(answer.body)")
        }
        try FileManager.default.removeItem(atPath: path)
        #expect(try station.request("GET", "/v1/captures/\(page.id)/evened").problemCode == "flat-field-unreadable")
        let left = try FileManager.default.contentsOfDirectory(atPath: "\(station.stateFolder)/pictures").filter { $0.contains("evened") }
        #expect(left.isEmpty, "\(left)")
        #expect(try station.request("GET", "/v1/captures/\(page.id)/thumbnail").status == 200)
        try whole.write(to: URL(fileURLWithPath: path))
        #expect(try station.columnDeviation(try station.evened(page), page) < 0.05)
    }
}
