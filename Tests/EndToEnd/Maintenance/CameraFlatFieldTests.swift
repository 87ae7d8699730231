import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("The flat field of a camera above its bed", .mayBlock)
struct CameraFlatFieldTests {
    /// A lens that darkens the corners, a lamp on the left, and pixels that are not alike; all of the bed is covered by a card.
    private static let bare = "class = overhead\nbed-width = 160\nbed-height = 120\nlamp = 85\nvignetting = 30\nside-light = 12\n"
    private static let uneven = bare + "gain-variation = 0.5\ndocument = white.tif\n"
    private static let covered = uneven + "noise = 0.8\ndocument-x = -10\ndocument-y = -10\n"

    private func station(label: String = #function) async throws -> StationUnderTest {
        let station = try await StationUnderTest(world: ["overhead": Self.bare], testDriver: false, label: label)
        for (name, paper) in [("white", UInt8(242)), ("grey", 110)] {
            try CodeSheet(width: 190, height: 150, resolution: 75, paper: paper).writeTIFF(station.scratch.path("sim/overhead/\(name).tif"))
        }
        try station.setWorld("overhead", Self.covered)
        // The simulated sensor's codes are light.
        let linear = station.scratch.path("linear.icc")
        try Data(SampleICCProfile.linearGrey).write(to: URL(fileURLWithPath: linear))
        let part = StationUnderTest.flatProfile + "icc-profile: \(linear)\n"
        let whole = part.replacing("area: {x: 20 mm, y: 30 mm, width: 100 mm, height: 60 mm}", with: "area: maximum")
        try await station.addProfile("part", part.replacing("resolution: 300", with: "resolution: 200"))
        try await station.addProfile("whole", whole)
        try await station.addProfile("whole-8", whole.replacing("depth: 16", with: "depth: 8"))
        return station
    }

    @Test(
        "evens out lens and lamp to 0.2 % of full scale in a derivative, of all of the bed or a part of it, and leaves the master as it was delivered"
    )
    func made() async throws {
        let station = try await station()
        let scanner = try await station.name(of: "overhead")
        let job = try station.makeJob("book")
        // Noise and all, two scans of one thing are the same.
        let still = Self.covered + "same-page-for-ever = yes\n"
        try station.setWorld("overhead", still)
        let before = try await station.capture(job, profile: "whole", on: scanner)
        #expect(before.flatField == nil)
        try station.setWorld("overhead", Self.covered)

        let done = try station.calibrateFlatField(of: scanner)
        #expect(
            done.status == 0 && done.text.contains("evened out by") && done.text.contains("118 × 88 cells"),
            "\(done.text)\(done.errors)\(station.journal)")
        let record = try station.lastMaintenance(of: scanner)
        let result = try #require(record.flatField)
        #expect(result.residueBefore > 25 && (result.residueAfter ?? 9) <= 0.2 && result.cells == CellCount(across: 118, down: 88), "\(result)")
        #expect(result.depths == [8, 16] && result.samples == 1 && station.flatFields == ["\(record.id).json"])
        let pictures = try FileManager.default.contentsOfDirectory(atPath: "\(station.stateFolder)/pictures")
        #expect(pictures.isEmpty, "no image of the passes is kept: \(pictures)")

        try station.setWorld("overhead", still)
        let after = try await station.capture(job, profile: "whole", on: scanner)
        #expect(after.flatField?.calibration == record.id && after.rowsSHA256 == before.rowsSHA256)
        for (profile, document) in [("whole", "white"), ("whole-8", "white"), ("part", "white"), ("whole", "grey"), ("part", "grey")] {
            try station.setWorld("overhead", Self.covered.replacing("white.tif", with: "\(document).tif"))
            let page = try await station.capture(job, profile: profile, on: scanner)
            let master = "\(station.mastersFolder)/\(page.file)"
            let path = try station.evened(page)
            let (raw, even) = (try station.areaSpread(master, page), try station.areaSpread(path, page))
            #expect(raw > 3 && even <= 0.2, "\(profile) of \(document): \(raw) % before, \(even) % behind it")
            #expect(try Shell.run("sha256sum", [master]).text.hasPrefix(page.sha256))
        }
        if Tools.schemaValidator {
            let line = "MaintenanceRecords\t\(try station.request("GET", "/v1/scanners/\(scanner)/maintenance").body)\n"
            let checked = try Shell.run(
                "python3", ["-c", OpenAPITests.validator, OpenAPITests.document, try station.scratch.write(line, to: "answers")])
            #expect(checked.status == 0 && checked.text.isEmpty, "\(checked.text)\(checked.errors)")
        }
    }

    @Test(
        "is not made of a bed that is half covered, empty, or too bright, nor of a light that is even; the one before stays in use until a new lamp")
    func refused() async throws {
        let station = try await station()
        let scanner = try await station.name(of: "overhead")
        let job = try station.makeJob("book")
        try #require(try station.calibrateFlatField(of: scanner).status == 0)
        let first = try station.lastMaintenance(of: scanner).id
        for (conf, words) in [
            (Self.covered.replacing("document-x = -10", with: "document-x = 60"), "an edge of the white, or something on it, at x "),
            (Self.bare + "page = none\n", "is dark"), (Self.bare, "at x "),
            (Self.covered.replacing("lamp = 85", with: "lamp = 115"), "end of the scale"),
        ] {
            try station.setWorld("overhead", conf)
            let refused = try station.calibrateFlatField(of: scanner)
            #expect(
                refused.status == 6 && refused.errors.contains(words) && refused.errors.contains("white card") == !words.contains("end"),
                "\(refused.errors)")
            #expect(try station.lastMaintenance(of: scanner).problem?.code == .flatFieldRefused && station.flatFields == ["\(first).json"])
        }
        try station.setWorld("overhead", Self.covered)
        #expect(try await station.capture(job, profile: "part", on: scanner).flatField?.calibration == first)

        try #require(try station.calibrateFlatField(of: scanner).status == 0)
        #expect(try await station.capture(job, profile: "part", on: scanner).flatField?.calibration != first)
        #expect(try station.platenctl("maintenance", "note", scanner, "flat-field-restored").status == 0)
        #expect(try await station.capture(job, profile: "part", on: scanner).flatField?.calibration == first)
        #expect(try station.platenctl("maintenance", "note", scanner, "lamp-replaced").status == 0)
        #expect(try await station.capture(job, profile: "part", on: scanner).flatField == nil)

        try station.setWorld("overhead", Self.covered.replacing("vignetting = 30\nside-light = 12\n", with: ""))
        let even = try station.calibrateFlatField(of: scanner)
        #expect(even.status == 0 && even.text.contains("nothing is applied"), "\(even.text)\(even.errors)")
        #expect(try station.lastMaintenance(of: scanner).flatField?.isNeeded == false)
    }
}
