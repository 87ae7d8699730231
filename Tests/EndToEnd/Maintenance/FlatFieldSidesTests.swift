import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A flat field of a feeder")
struct FlatFieldSidesTests {
    private static let uneven = "page = none\nnoise = 0.8\nlamp = 85\ngain-variation = 3\npage-width = 210\npage-height = 297\n"

    /// The whole sheet, in grey.
    private static func profile(_ lines: String = "") -> String {
        StationUnderTest.flatProfile.replacing("area: {x: 20 mm, y: 30 mm, width: 100 mm, height: 60 mm}", with: "area: maximum") + lines
    }

    private func station(_ lines: String, stack: Int, label: String = #function) async throws -> (StationUnderTest, scanner: String) {
        let station = try await StationUnderTest(
            world: ["feeder": "class = sheet-fed\n\(Self.uneven)\(lines)stack = \(stack)\n"], testDriver: false, label: label)
        return (station, try await station.name(of: "feeder"))
    }

    /// Takes a stack with a profile.
    private func captures(_ station: StationUnderTest, _ scanner: String, _ profile: String, sheets: Int = 1) async throws -> [Capture] {
        try station.touch("feeder", "stack", "\(sheets)")
        let job = try station.makeJob("\(profile)-\(sheets)")
        let cycle = try await station.runCycle(job, NewCycle(profile: profile, scanner: scanner))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))\(station.journal)")
        return try station.captures(of: try station.get(Job.self, "/v1/jobs/\(job.name)")).sorted { $0.sequence < $1.sequence }
    }

    private func expectEven(_ page: Capture, _ station: StationUnderTest) throws {
        let (raw, even) = (
            try station.columnDeviation("\(station.mastersFolder)/\(page.file)", page), try station.columnDeviation(try station.evened(page), page)
        )
        #expect(raw > 2 && even < 0.1, "\(raw) % before, \(even) % behind it")
    }

    @Test(
        "whose driver refuses both sides, or leaves out a blank back, is that of the fronts, and it says that backs have none",
        arguments: [
            ("refuses-duplex = yes\n", "", 4, "both sides are refused"), ("skips-blank-backs = yes\n", "", 5, "the sensor of the fronts"),
            ("", "status-at-sheet 3 NO_DOCS\n", 4, "of a sheet one image came"), ("", "status-at-sheet 7 NO_DOCS\n", 4, "of a sheet one image came"),
        ])
    func withoutBacks(lines: String, fault: String, sheets: Int, words: String) async throws {
        let (station, scanner) = try await station(lines, stack: sheets)
        if !fault.isEmpty { try station.touch("feeder", "fault", fault) }
        let done = try station.calibrateFlatField(of: scanner)
        #expect(done.status == 0 && done.text.contains("Backs have no flat field") && done.text.contains(words), "\(done.text)\(done.errors)")
        #expect(try station.count("sheets", of: "feeder") == sheets)
        let record = try station.lastMaintenance(of: scanner)
        let result = try #require(record.flatField)
        #expect(result.isFeeder && result.samples == 1 && result.back == nil && station.flatFields == ["\(record.id).json"], "\(result)")
        #expect(record.findings.count { $0.contains("Backs") } == 1, "\(record.findings)")
        try await station.addProfile("fronts", Self.profile("source: feeder\n"))
        let pages = try await captures(station, scanner, "fronts")
        try #require(pages.count == 1)
        #expect(pages[0].flatField?.file == result.file)
        try expectEven(pages[0], station)
    }

    @Test("that was made of both sides leaves a scanner that scans one where a profile says nothing of it, also where it came to nothing")
    func left() async throws {
        let (station, scanner) = try await station("", stack: 4)
        try await station.addProfile("plain", Self.profile())
        #expect(try station.calibrateFlatField(of: scanner).status == 0)
        #expect(try station.lastMaintenance(of: scanner).flatField?.back?.file != nil)
        let pages = try await captures(station, scanner, "plain")
        #expect(pages.count == 1 && pages[0].side == nil, "\(pages)")
        try station.touch("feeder", "stack", "3")
        let failed = try station.calibrateFlatField(of: scanner)
        #expect(failed.status != 0 && failed.errors.contains("is empty"), "\(failed.text)\(failed.errors)")
        #expect(try await captures(station, scanner, "plain", sheets: 2).count == 2)
    }

    @Test("holds for the sensor that saw a side, whatever a profile calls it, and for what is cut out of a back")
    func sensors() async throws {
        let (station, scanner) = try await station("", stack: 4)
        try #require(try station.calibrateFlatField(of: scanner).status == 0)
        let result = try #require(try station.lastMaintenance(of: scanner).flatField)
        let (front, back) = (try #require(result.file), try #require(result.back?.file))
        try await station.addProfile("order", Self.profile("source: feeder-duplex\nduplex-order: back-first\n"))
        let pages = try await captures(station, scanner, "order")
        // The back, which came first, stands behind its front.
        #expect(pages.map(\.side) == [.front, .back] && pages.map(\.flatField?.file) == [back, front], "\(pages)")
        for page in pages { try expectEven(page, station) }

        try await station.addProfile(
            "cut",
            Self.profile(
                "options: {source: ADF Back}\nclips:\n  - {x: 10 mm, y: 20 mm, width: 60 mm, height: 90 mm}\n  - {x: 120 mm, y: 20 mm, width: 60 mm, height: 90 mm}\n"
            ))
        let cut = try await captures(station, scanner, "cut")
        #expect(cut.count == 3 && cut.count { $0.clip != nil } == 2, "\(cut)")
        for page in cut {
            #expect(page.flatField?.file == back, "\(page)")
            try expectEven(page, station)
        }
    }

    @Test("of a flatbed is another one than that of its bed, and neither holds for images of the other")
    func flatbed() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nadf = yes\nbed-width = 210\nbed-height = 297\n\(Self.uneven)"], testDriver: false)
        let scanner = try station.flatbed
        for source in ["flatbed", "feeder"] { try await station.addProfile(source, StationUnderTest.flatProfile + "source: \(source)\n") }
        let job = try station.makeJob("atlas")
        func field(_ profile: String) async throws -> CaptureFlatField? {
            try station.touch("flatbed", "stack", "1")
            let cycle = try await station.runToRest(job, NewCycle(profile: profile, scanner: scanner))
            #expect(cycle.state == .completed, "\(String(describing: cycle.problem))\(station.journal)")
            let page = try #require(try station.captures(of: job).max { $0.sequence < $1.sequence })
            if page.flatField != nil { try expectEven(page, station) }
            return page.flatField
        }
        func calibrate(_ arguments: String...) throws -> MaintenanceRecord {
            try station.touch("flatbed", "stack", "6")
            let done = try station.platenctl(
                ["calibrate", "--part", "flat-field", "--mode", "grey", "--resolution", "300", "--yes", scanner] + arguments)
            #expect(done.status == 0, "\(done.text)\(done.errors)")
            return try station.lastMaintenance(of: scanner)
        }
        let bed = try calibrate()
        #expect(bed.flatField?.isFeeder == false && bed.inspection?.isFeeder == false)
        #expect(try await field("flatbed")?.calibration == bed.id)
        #expect(try await field("feeder") == nil)
        let sheets = try calibrate("--source", "feeder")
        #expect(sheets.flatField?.isFeeder == true && sheets.flatField?.hasRows == false && sheets.inspection == nil, "\(sheets)")
        // Its feeder turns sheets over, before the one sensor that there is.
        #expect(sheets.findings.contains { $0.contains("the sensor of the fronts") }, "\(sheets.findings)")
        #expect(try await field("feeder")?.calibration == sheets.id)
        #expect(try await field("flatbed")?.calibration == bed.id)
        let again = try calibrate("--source", "flatbed")
        #expect(try await field("flatbed")?.calibration == again.id)
        #expect(try await field("feeder")?.calibration == sheets.id)
        let film = try station.platenctl("calibrate", "--part", "flat-field", "--source", "transparency", "--yes", scanner)
        #expect(film.status != 0 && film.errors.contains("flatbed or of the feeder"), "\(film.errors)")
    }
}
