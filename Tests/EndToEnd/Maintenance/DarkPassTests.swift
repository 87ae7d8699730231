import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A flat field and the scan without light")
struct DarkPassTests {
    /// The lid's white with room above it, and columns that differ in the dark as well as in the light.
    private static let uneven = "page = none\nnoise = 0.8\nlamp = 85\ngain-variation = 3\noffset = 12\noffset-variation = 1.5\n"

    private func flatbed(_ lampOffScan: String) -> String { "class = flatbed\n\(Self.uneven)lamp-off-scan = \(lampOffScan)\n" }

    /// Puts a grey sheet on the glass, and tells how its columns differ once they are evened out.
    private func grey(_ station: StationUnderTest, _ conf: String) async throws -> Double {
        try CodeSheet(width: 210, height: 290, resolution: 75, paper: 110).writeTIFF(station.scratch.path("sim/flatbed/grey.tif"))
        try station.setWorld("flatbed", conf.replacing("page = none", with: "document = grey.tif"))
        let page = try await station.capture(try station.makeJob(), profile: "flat", on: station.flatbed)
        try #require(page.flatField != nil)
        let evened = try station.evened(page)
        // In the dark columns are even, too.
        #expect(try station.columnMeans(evened, page).min() ?? 0 > 20)
        return try station.columnDeviation(evened, page)
    }

    @Test("takes the offset of each column from it, so that dark originals are evened out as well, and leaves the lamp on")
    func dark() async throws {
        let station = try await StationUnderTest(world: ["flatbed": flatbed("dark")], testDriver: false)
        // The simulated sensor's codes are light. Offsets are what is exact with the right curve only.
        let linear = station.scratch.path("linear.icc")
        try Data(SampleICCProfile.linearGrey).write(to: URL(fileURLWithPath: linear))
        try await station.addProfile("flat", StationUnderTest.flatProfile + "icc-profile: \(linear)\n")
        let done = try station.calibrateFlatField(of: station.flatbed)
        #expect(done.status == 0 && !done.text.contains("no offset"), "\(done.text)\(done.errors)\(station.journal)")
        let result = try #require(try station.lastMaintenance(of: station.flatbed).flatField)
        #expect(result.hasDark && (result.residueAfter ?? 9) < 0.6, "\(result)")
        let withDark = try await grey(station, flatbed("dark"))

        // The same scanner without the option: its offsets stay in dark originals.
        try station.setWorld("flatbed", flatbed("none"))
        try #require(try station.calibrateFlatField(of: station.flatbed).status == 0)
        #expect(try station.lastMaintenance(of: station.flatbed).flatField?.hasDark == false)
        let without = try await grey(station, flatbed("none"))
        #expect(withDark < 0.08 && without > 3 * withDark, "\(withDark) % with the offsets, \(without) % without")
    }

    @Test("is made without it where the driver refuses it, or cannot switch the lamp, and says so", arguments: ["lit", "refused", "start-refused"])
    func refused(style: String) async throws {
        let station = try await StationUnderTest(world: ["flatbed": flatbed(style)], testDriver: false)
        try await station.addProfile("flat", StationUnderTest.flatProfile)
        let done = try station.calibrateFlatField(of: station.flatbed)
        #expect(done.status == 0 && done.text.contains("no offset is taken"), "\(done.text)\(done.errors)\(station.journal)")
        let record = try station.lastMaintenance(of: station.flatbed)
        #expect(record.problem == nil && record.flatField?.hasDark == false && station.flatFields.count == 1)
        // Nobody is left in the dark.
        let page = try await station.capture(try station.makeJob(), profile: "flat", on: station.flatbed)
        let means = try station.columnMeans("\(station.mastersFolder)/\(page.file)", page)
        #expect(page.flatField?.calibration == record.id && (means.min() ?? 0) > 50)
    }

    @Test("comes to nothing where the scanner fails in it, and the next image is taken with light")
    func broken() async throws {
        let station = try await StationUnderTest(world: ["flatbed": flatbed("broken")], testDriver: false)
        try await station.addProfile("flat", StationUnderTest.flatProfile)
        let done = try station.calibrateFlatField(of: station.flatbed)
        #expect(done.status != 0 && done.errors.contains("stopped answering"), "\(done.text)\(done.errors)")
        #expect(try station.lastMaintenance(of: station.flatbed).problem?.code == .scannerInputOutput && station.flatFields.isEmpty)
        let page = try await station.capture(try station.makeJob(), profile: "flat", on: station.flatbed)
        #expect(page.flatField == nil)
        #expect(try station.columnMeans("\(station.mastersFolder)/\(page.file)", page).min() ?? 0 > 50)
    }

    @Test("of a feeder takes a sheet for each pass, and none more; the last is for the dark and may be missing")
    func feeder() async throws {
        let conf = "class = sheet-fed\n\(Self.uneven)lamp-off-scan = dark\npage-width = 210\npage-height = 297\n"
        let station = try await StationUnderTest(world: ["feeder": conf + "stack = 6\n"], testDriver: false)
        let scanner = try await station.name(of: "feeder")
        let flat = StationUnderTest.flatProfile.replacing("mode: grey", with: "source: feeder-duplex\nmode: grey")
        try await station.addProfile("flat", flat.replacing("area: {x: 20 mm, y: 30 mm, width: 100 mm, height: 60 mm}", with: "area: maximum"))
        let done = try station.calibrateFlatField(of: scanner)
        #expect(done.status == 0 && !done.text.contains("no offset"), "\(done.text)\(done.errors)\(station.journal)")
        // A look, two passes and one of 8 bits, and one in the dark.
        #expect(try station.count("sheets", of: "feeder") == 5)
        let record = try station.lastMaintenance(of: scanner)
        let result = try #require(record.flatField)
        #expect(result.isFeeder && result.hasDark && !result.hasRows && (result.residueAfter ?? 9) < 0.6, "\(result)")

        let cycle = try await station.runCycle(try station.makeJob("stack"), NewCycle(profile: "flat", scanner: scanner))
        let pages = try station.captures(of: try station.get(Job.self, "/v1/jobs/stack"))
        #expect(cycle.state == .completed && pages.count == 2, "\(String(describing: cycle.problem))")
        // The back is seen by another sensor.
        #expect(station.flatFields == ["\(record.id).back.json", "\(record.id).json"])
        #expect(result.back?.isNeeded == true && result.back?.hasDark == true && (result.back?.residueAfter ?? 9) < 0.6, "\(result)")
        for page in pages {
            let side = try #require(page.side)
            #expect(page.flatField?.calibration == record.id && page.flatField?.file == result.file(of: side), "\(page)")
            let (raw, even) = (
                try station.columnDeviation("\(station.mastersFolder)/\(page.file)", page),
                try station.columnDeviation(try station.evened(page), page)
            )
            #expect(raw > 2 && even < 0.1, "\(String(describing: page.side)): \(raw) % before, \(even) % behind it")
        }
        // By that of the front it is as uneven as before, or worse.
        let (front, back) = (try #require(result.file), try #require(result.back?.file))
        let page = try #require(pages.first { $0.side == .back })
        let folder = "\(station.stateFolder)/flat-fields"
        let own = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(back)"))
        #expect(try own != Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(front)")))
        let sidecar = try String(contentsOfFile: "\(station.mastersFolder)/\(page.file).json", encoding: .utf8)
        #expect(sidecar.contains(back))

        // The same by the driver's own word.
        try await station.addProfile(
            "word",
            StationUnderTest.flatProfile.replacing("area: {x: 20 mm, y: 30 mm, width: 100 mm, height: 60 mm}", with: "area: maximum")
                + "options: {source: ADF Duplex}\n")
        try station.touch("feeder", "stack", "1")
        let word = try await station.runCycle(try station.makeJob("word"), NewCycle(profile: "word", scanner: scanner))
        let sides = try station.captures(of: try station.get(Job.self, "/v1/jobs/word"))
        #expect(word.state == .completed && Set(sides.map(\.side)) == [.front, .back], "\(sides)")
        #expect(sides.allSatisfy { $0.flatField?.file == ($0.side == .back ? back : front) }, "\(sides)")

        try station.touch("feeder", "stack", "4")
        let short = try station.calibrateFlatField(of: scanner)
        #expect(short.status == 0 && short.text.contains("is empty") && short.text.contains("no offset is taken"), "\(short.text)\(short.errors)")
        #expect(try station.lastMaintenance(of: scanner).flatField?.hasDark == false)
        try station.touch("feeder", "stack", "3")
        let none = try station.calibrateFlatField(of: scanner)
        #expect(none.status != 0 && none.errors.contains("is empty"), "\(none.text)\(none.errors)")
        #expect(station.flatFields.count == 4)
        // The one before comes back for both sides.
        #expect(try station.platenctl("maintenance", "note", scanner, "flat-field-restored").status == 0)
        try station.touch("feeder", "stack", "1")
        _ = try await station.runCycle(try station.makeJob("again"), NewCycle(profile: "flat", scanner: scanner))
        let again = try station.captures(of: try station.get(Job.self, "/v1/jobs/again"))
        #expect(again.count == 2 && again.allSatisfy { $0.flatField?.file == ($0.side == .back ? back : front) }, "\(again)")
    }

    @Test(
        "notices that the sheet on the bed was moved between the two passes, and nothing of it stays",
        arguments: zip(["x = 6", "y = 60"], [204.0, 230]))
    func moved(place: String, width: Double) async throws {
        // A sheet that is a little lighter than the lid and does not reach to all its edges. It lies elsewhere at each look; what is looked at while the lamp
        // warms up stays clear of its edges.
        let slide = "slide-\(place.prefix(1)) = 4\n"
        let conf = "class = flatbed\nnoise = 0.8\nlamp = 85\ngain-variation = 3\ndocument = white.tif\ndocument-\(place)\n\(slide)"
        let station = try await StationUnderTest(world: ["flatbed": conf], testDriver: false)
        try CodeSheet(width: width, height: 300, resolution: 75, paper: 252).writeTIFF(station.scratch.path("sim/flatbed/white.tif"))
        let done = try station.calibrateFlatField(of: station.flatbed)
        #expect(done.status == 6 && done.errors.contains("do not show the same"), "\(done.text)\(done.errors)")
        #expect(done.errors.contains("Leave what lies on the bed where it is"), "\(done.errors)")
        #expect(try station.lastMaintenance(of: station.flatbed).flatField == nil && station.flatFields.isEmpty)
        // At rest it is the same sheet that is good enough.
        try station.setWorld("flatbed", conf.replacing(slide, with: ""))
        let still = try station.calibrateFlatField(of: station.flatbed)
        #expect(still.status == 0 && station.flatFields.count == 1, "\(still.text)\(still.errors)")
    }
}
