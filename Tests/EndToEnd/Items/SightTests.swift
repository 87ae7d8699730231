import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("An area that is found by sight", .mayBlock)
struct SightTests {
    private static let profile = """
        title: s
        extends: photograph
        classes: []
        source: flatbed
        resolution: 100
        mode: grey
        depth: 8
        icc-profile: null
        area: {margin: 4 mm}
        quality:
          contrast: null

        """

    /// A glass on which this lies, with its corner at some millimetres from the glass's.
    private func station(_ sheet: CodeSheet, x: Double = 0, y: Double = 0, label: String = #function) async throws -> StationUnderTest {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 3\ndocument = sheet.tif\ndocument-x = \(x)\ndocument-y = \(y)\n"], testDriver: false,
            label: label)
        try sheet.writeTIFF(station.scratch.path("sim/flatbed/sheet.tif"))
        try await station.addProfile("sighted", Self.profile)
        return station
    }

    private func pages(_ station: StationUnderTest) throws -> [Capture] {
        try station.get(Page<Capture>.self, "/v1/jobs/prints/pages").items
    }

    private func scan(_ station: StationUnderTest, count: Int = 1) async throws {
        let job = try station.makeJob("prints")
        let cycle = try await station.runToRest(
            job, NewCycle(profile: "sighted", scanner: try station.flatbed, count: count, onFault: .end))
        try #require(cycle.state == .completed, "\(String(describing: cycle.problem))\n\(station.journal)")
    }

    /// Millimetres.
    private func size(_ capture: Capture) -> (width: Double, height: Double) {
        (Double(capture.geometry.width) / 100 * 25.4, Double(capture.geometry.height) / 100 * 25.4)
    }

    @Test("is the sheet with the margin around it, on every page anew, and the capture tells what was set")
    func oneSheet() async throws {
        var sheet = CodeSheet(width: 105, height: 148, resolution: 100, paper: 150)
        sheet.printText()
        let station = try await station(sheet, x: 40, y: 60)
        try await scan(station, count: 2)
        let captures = try pages(station)
        try #require(captures.count == 2)
        for capture in captures {
            let (width, height) = size(capture)
            #expect(abs(width - 113) < 2.5 && abs(height - 156) < 2.5, "\(width) × \(height)")
            #expect(capture.role == .page && capture.clip == nil)
            #expect(!capture.warnings.contains { $0.code == .areaNotFound })
            let left = capture.options.first { $0.name == "tl-x" }?.effective.leadingNumber
            #expect(left.map { abs($0 - 36) < 1.5 } == true, "\(String(describing: left))")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.incoming").isEmpty)
    }

    @Test("makes one capture of each of several sheets, cut out of one exposure of that part of the glass that they lie on")
    func severalSheets() async throws {
        var glass = CodeSheet(width: 210, height: 290, resolution: 100, paper: 245, ink: 90)
        for (x, y) in [(20.0, 30.0), (120, 30), (20, 150)] { glass.cover(x: x, y: y, width: 60, height: 90, withInk: true) }
        glass.addNoise(1)
        let station = try await station(glass)
        try await scan(station)
        let captures = try pages(station)
        #expect(captures.map(\.role) == [.exposure, .page, .page, .page], "\(captures.flatMap(\.warnings))")
        for page in captures.dropFirst() {
            let (width, height) = size(page)
            #expect(abs(width - 68) < 2.5 && abs(height - 98) < 2.5, "\(width) × \(height)")
        }
        let exposure = try #require(captures.first)
        #expect(abs(size(exposure).width - 168) < 2.5 && abs(size(exposure).height - 218) < 2.5)
        #expect(captures.dropFirst().compactMap(\.clip).allSatisfy { $0.exposure == exposure.id })
    }

    @Test("is all that the scanner reaches where the border cannot be told, and the page says so")
    func notFound() async throws {
        var glass = CodeSheet(width: 215, height: 297, resolution: 100, paper: 245, ink: 60)
        glass.printText()
        let station = try await station(glass)
        try await scan(station)
        let capture = try #require(try pages(station).first)
        #expect(capture.warnings.contains { $0.code == .areaNotFound })
        #expect(size(capture).height > 280)
    }

    @Test("is shown by a preview, which keeps nothing, tells sheets in millimetres, and leaves a scanner in use alone")
    func preview() async throws {
        let sheet = CodeSheet(width: 105, height: 148, resolution: 100, paper: 150)
        let station = try await station(sheet, x: 40, y: 60)
        let file = station.scratch.path("preview.jpg")
        let scanner = try station.flatbed
        let shown = try station.platenctl("preview", scanner, file)
        #expect(shown.status == 0 && shown.text.contains("One sheet lies on the bed."), "\(shown.errors)\(station.journal)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)).starts(with: [0xff, 0xd8, 0xff]))
        let preview = try PlatenJSON.decoder().decode(ScannerPreview.self, from: try station.platenctl("preview", "--json", scanner).output)
        try #require(preview.sheets.count == 1)
        let found = preview.sheets[0]
        #expect(abs(found.x - 40) < 1.5 && abs(found.y - 60) < 1.5 && abs(found.width - 105) < 1.5 && abs(found.height - 148) < 1.5, "\(found)")
        #expect(try station.platenctl("preview", scanner, file).status != 0)
        #expect(try station.request("GET", "/v1/previews/..%2Fcatalogue").status == 404)
        // Who may see empty beds sees no originals by it.
        #expect(try station.request("GET", "/v1/previews/\(preview.id)").status == 200)
        #expect(try station.request("GET", "/v1/maintenance/\(preview.id)/picture").status == 404)
        #expect(try station.get(Page<Capture>.self, "/v1/captures").items.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.stateFolder)/pictures").allSatisfy { $0.hasSuffix(".jpg") })
        // Ready for others.
        try await scan(station)
        #expect(try pages(station).count == 1)
    }
}
