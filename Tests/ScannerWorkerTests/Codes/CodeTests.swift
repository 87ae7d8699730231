import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Codes on pages, read by the real worker", .serialized, .onOwnThread)
struct CodeTests {
    private static func slip() throws -> CodeSheet {
        var sheet = CodeSheet(width: 100, height: 80, resolution: 300)
        sheet.print(try ZintSymbol(.code128, "PLATEN:PART:a1"), x: 50, y: 20, module: 0.4)
        sheet.print(try ZintSymbol(.qrCode, "job-17"), x: 30, y: 55)
        sheet.print(try ZintSymbol(.dataMatrix, "B\u{e4}nde"), x: 75, y: 55)
        return sheet
    }

    private static func profile(
        _ slips: SlipUse?, source: SourceKind = .flatbed, mode: ColourMode = .grey, depth: Int = 8, resolution: Double = 300
    ) -> Profile {
        var profile = Profile.make(
            source: source, mode: mode, depth: depth, resolution: resolution, area: .rectangle(x: 0, y: 0, width: 120, height: 100))
        profile.slips = slips
        return profile
    }

    @Test(
        "A slip on the glass tells its codes with the page, in every mode",
        arguments: [(.lineart, 1, 300), (.grey, 8, 200), (.grey, 16, 300), (.colour, 8, 300), (.colour, 8, 600)] as [(ColourMode, Int, Double)])
    func glass(_ mode: ColourMode, _ depth: Int, _ resolution: Double) throws {
        let worker = try SimulatedStation(Self.slip(), "bed-width = 216").open()
        let page = try worker.page(Self.profile(.jobs, mode: mode, depth: depth, resolution: resolution)).read
        #expect(page.codes.map(\.text).sorted() == ["B\u{e4}nde", "PLATEN:PART:a1", "job-17"])
        let code = try #require(page.codes.first { $0.symbology == .qrCode })
        let (x, y) = (try #require(code.x), try #require(code.y))
        #expect(abs(x - 30) < 1.5 && abs(y - 55) < 1.5)
    }

    @Test("Without slips in the profile none is looked for, and the page is the same")
    func withoutSlips() throws {
        let worker = try SimulatedStation(Self.slip()).open()
        let plain = try worker.page(Self.profile(nil), "plain")
        let read = try worker.page(Self.profile(.parts), "read")
        #expect(plain.read.codes.isEmpty && read.read.codes.count == 3)
        #expect(plain.image.rowsSHA256 == read.image.rowsSHA256 && plain.image.size == read.image.size)
        #expect(plain.read.geometry == read.read.geometry && read.read.warnings.isEmpty)
    }

    @Test("A page of print, and an empty glass, tell none", arguments: ["text", "none"])
    func noCode(_ page: String) throws {
        let worker = try SimulatedStation(nil, "page = \(page)").open()
        #expect(try worker.page(Self.profile(.jobsAndParts, mode: .colour)).read.codes.isEmpty)
    }

    @Test("Every sheet of a feeder tells its own before the next is asked for, the backs none")
    func feeder() throws {
        let worker = try SimulatedStation(Self.slip(), "class = sheet-fed", "stack = 2", "blank-backs = yes").open()
        var profile = Self.profile(.jobs, source: .feederDuplex)
        profile.area = .maximum
        try #require(try worker.perform(.prepare(profile)).problem == nil)
        let counts = try (1...4).map { try worker.page("page-\($0)").read.codes.count }
        #expect(counts == [3, 0, 3, 0])
        #expect(try worker.perform(.acquire(worker.acquisition("page-5"))) == .noMoreDocuments)
    }
}
