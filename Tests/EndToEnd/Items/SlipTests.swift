import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Slips in a stack", .mayBlock, .enabled(if: Tools.zint, "needs zint"))
struct SlipTests {
    private static let profile = "title: s\nextends: office-a4\nclasses: []\nsource: feeder\nresolution: 200\nmode: grey\nslips: jobs-and-parts\n"

    /// A feeder whose sheets of these numbers bear these codes; the others are printed pages.
    private func station(
        _ sheets: Int, _ codes: [Int: String], profile: String = Self.profile, configuration: String = "", label: String = #function
    ) async throws -> StationUnderTest {
        let world = StationUnderTest.feeder(stack: sheets, "document = sheet-{sheet}.tif\nblank-backs = yes\n")
        let station = try await StationUnderTest(world: ["feeder": world], configuration: configuration, testDriver: false, label: label)
        for (sheet, code) in codes {
            var page = CodeSheet(width: 210, height: 297, resolution: 200)
            page.print(try ZintSymbol(.code128, code), x: 105, y: 60)
            try page.writeTIFF(station.scratch.path("sim/feeder/sheet-\(sheet).tif"))
        }
        try await station.addProfile("slips", profile)
        return station
    }

    private func makeJob(_ station: StationUnderTest, _ name: String, slip: String, restrictedTo groups: [String]? = nil) throws -> Job {
        let body = try PlatenJSON.line(NewJob(name: name, restrictedTo: groups, item: JobItem(slip: slip)))
        return try station.request("POST", "/v1/jobs", body: body).decode(Job.self)
    }

    private func pages(_ station: StationUnderTest, _ job: Job) throws -> [Capture] {
        try station.get(Page<Capture>.self, "/v1/jobs/\(job.name)/pages").items
    }

    @Test("separate a stack of many items by themselves, and the slips are kept as slips")
    func separate() async throws {
        let station = try await station(6, [0: "ITEM-A", 3: "ITEM-B"])
        let (first, second) = (try makeJob(station, "first", slip: "ITEM-A"), try makeJob(station, "second", slip: "ITEM-B"))
        let scan = try station.platenctl(
            "scan", "--job", "first", "--profile", "slips", "--scanner", try await station.name(of: "feeder"), "--json", "--number-from", "1r")
        #expect(scan.status == 0, "\(scan.errors)\n\(station.journal)")
        #expect(scan.errors.contains("The slip of the job second came"))
        #expect(try PlatenJSON.decoder().decode(Page<Capture>.self, from: scan.output).items.count == 6)
        for (job, code) in [(first, "ITEM-A"), (second, "ITEM-B")] {
            let pages = try pages(station, job)
            #expect(pages.map(\.role) == [.slip, .page, .page], "\(job.name)")
            #expect(pages.first?.codes.map(\.text) == [code])
            #expect(pages.map(\.position) == [1, 2, 3])
            #expect(try station.get(Job.self, "/v1/jobs/\(job.name)").state == .scanning)
        }
        // The numbers are the first item's: nobody said how the second one's pages are counted.
        #expect(try self.pages(station, first).map { $0.designation?.description } == [nil, "1r", "1v"])
        let cycles = try station.get(Page<Cycle>.self, "/v1/jobs/first/cycles").items
        let next = try station.get(Page<Cycle>.self, "/v1/jobs/second/cycles").items
        #expect(cycles.first?.continuedBy == next.first?.id && cycles.first?.state == .completed && next.first?.state == .completed)
        #expect(try station.get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.first?.state == .ready)
    }

    @Test("that are not the expected one stop before the first page, and nothing is captured")
    func mismatch() async throws {
        let station = try await station(3, [0: "ITEM-B"])
        let (first, second) = (try makeJob(station, "first", slip: "ITEM-A"), try makeJob(station, "second", slip: "ITEM-B"))
        let cycle = try await station.runCycle(first, NewCycle(profile: "slips", scanner: try await station.name(of: "feeder")))
        #expect(cycle.state == .failed && cycle.problem?.code == .slipMismatch)
        #expect(cycle.problem?.sentence == "The first sheet is not the slip ITEM-A of the job first: it bears ITEM-B.")
        #expect(try pages(station, first).isEmpty && pages(station, second).isEmpty)
        // The image is not thrown away.
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.quarantine").count == 1)
    }

    @Test("of an item on hold pause the stack, with the slip kept where it was found")
    func onHold() async throws {
        let station = try await station(4, [2: "ITEM-B"])
        let first = try station.makeJob("first")
        let second = try makeJob(station, "second", slip: "ITEM-B")
        #expect(try station.platenctl("job", "hold", "second", "--remark", "mould").status == 0)
        let cycle = try await station.runToRest(first, NewCycle(profile: "slips", scanner: try await station.name(of: "feeder")))
        #expect(cycle.state == .paused && cycle.problem?.code == .jobNotOpen)
        #expect(try pages(station, first).map(\.role) == [.page, .page, .slip])
        #expect(try station.platenctl("job", "hold", "second", "--release").status == 0)
        #expect(try station.order("resume", cycle) == 202)
        #expect(try await station.end(of: cycle).state == .completed)
        #expect(try pages(station, first).count == 4 && pages(station, second).isEmpty)
    }

    @Test("that may hide on a sheet whose codes could not all be looked at pause the stack, with the sheet kept")
    func unread() async throws {
        let station = try await station(3, [0: "ITEM-A"])
        try CodeSheet.squares(width: 210, height: 297).writeTIFF(station.scratch.path("sim/feeder/sheet-1.tif"))
        let job = try makeJob(station, "first", slip: "ITEM-A")
        let cycle = try await station.runToRest(job, NewCycle(profile: "slips", scanner: try await station.name(of: "feeder")))
        #expect(cycle.state == .paused && cycle.problem?.code == .codesUnread)
        #expect(cycle.problem?.sentence == "The search for slips on page 1 of first was given up; it is kept as a page of first.")
        #expect(try pages(station, job).last?.warnings.map(\.code) == [.codesUnread])
        #expect(try station.order("resume", cycle) == 202)
        #expect(try await station.end(of: cycle).state == .completed)
        #expect(try pages(station, job).map(\.role) == [.slip, .page, .page])
    }

    @Test("begin the parts of an item, chapters within volumes, and their backs are no pages")
    func parts() async throws {
        let duplex = Self.profile.replacing("source: feeder\n", with: "source: feeder-duplex\n")
        let station = try await station(
            5, [0: "PLATEN:VOLUME", 2: "PLATEN:CHAPTER", 3: "PLATEN:VOLUME:Index"],
            profile: duplex + "naming: \"{job}/[{part}/]{page:4}[_{role}].{extension}\"\n")
        let job = try station.makeJob("atlas")
        let cycle = try await station.runCycle(job, NewCycle(profile: "slips", scanner: try await station.name(of: "feeder"), count: 4))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let pages = try pages(station, job)
        #expect(pages.map(\.part) == ["1", "1", "1", "1", "1.1", "1.1", "Index", "Index", "Index", "Index"])
        #expect(pages.map(\.role) == [.separator, .separator, .page, .page, .separator, .separator, .separator, .separator, .page, .page])
        #expect(pages.map(\.side) == [.front, .back, .front, .back, .front, .back, .front, .back, .front, .back])
        #expect(pages[2].file == "atlas/1/n0003.tif", "\(pages.map(\.file))")
        #expect(pages[8].file == "atlas/Index/n0009.tif")
    }
}
