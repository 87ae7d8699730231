import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Pages of an item", .mayBlock)
struct PageTests {
    private func station(_ pages: Int, _ profile: String = "", configuration: String = "", label: String = #function) async throws -> (
        station: StationUnderTest, job: Job
    ) {
        let station = try await StationUnderTest(
            world: ["feeder": StationUnderTest.feeder(stack: pages)], configuration: configuration, testDriver: false, label: label)
        try await station.addProfile("stack", "title: s\nextends: office-a4\nclasses: []\nsource: feeder\nresolution: 75\n\(profile)")
        let item = JobItem(callNumber: "Ms. II 1.234/α", documentType: "stack", expected: ExpectedCount(count: pages, unit: .pages))
        let body = try PlatenJSON.line(NewJob(name: "atlas", item: item))
        return (station, try station.request("POST", "/v1/jobs", body: body).decode(Job.self))
    }

    private func scan(_ station: StationUnderTest, _ job: Job, from: String? = nil, count: Int? = nil) async throws {
        let cycle = try await station.runCycle(
            job,
            NewCycle(
                profile: "stack", scanner: try await station.name(of: "feeder"), count: count, numberFrom: from.flatMap { PageDesignation($0) }))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
    }

    private func pages(_ station: StationUnderTest) throws -> [Capture] {
        try station.get(Page<Capture>.self, "/v1/jobs/atlas/pages").items
    }

    /// Every master lies where the catalogue says, with the bytes that were captured and a sidecar that knows what it is.
    private func expectFiled(_ station: StationUnderTest) async throws {
        try await station.until("sidecars are up to date") {
            try pages(station).allSatisfy { capture in
                let master = "\(station.mastersFolder)/\(capture.file)"
                guard let sidecar = FileManager.default.contents(atPath: master + ".json") else { return false }
                struct Known: Decodable { let capture: Capture }
                return try PlatenJSON.decoder().decode(Known.self, from: sidecar).capture == capture
            }
        }
        for capture in try pages(station) {
            let digest = try Shell.run("sha256sum", ["\(station.mastersFolder)/\(capture.file)"]).text.prefix(64)
            #expect(digest == capture.sha256, "\(capture.file)")
        }
    }

    @Test("are named by the house's template, as it was shown before anything was scanned")
    func names() async throws {
        let (station, job) = try await station(2, configuration: "naming: \"{call-number}/{call-number}_{page:4}.{extension}\"\n")
        let preview = try station.platenctl("job", "names", "atlas", "--first", "2", "--number-from", "1r")
        #expect(preview.status == 0, "\(preview.errors)")
        try await scan(station, job, from: "1r")
        let files = try pages(station).map(\.file)
        #expect(files == ["Ms._II_1.234-α/Ms._II_1.234-α_0001r.tif", "Ms._II_1.234-α/Ms._II_1.234-α_0001v.tif"])
        #expect(preview.text == files.joined(separator: "\n") + "\n")
        try await expectFiled(station)
    }

    @Test("tell their sides in names, as was shown before, where both are chosen by the driver's own word", arguments: ["null", "feeder"])
    func sides(source: String) async throws {
        let (station, job) = try await station(2)
        try await station.addProfile(
            "word",
            "title: w\nextends: office-a4\nclasses: []\nsource: \(source)\nresolution: 75\noptions: {source: ADF Duplex}\n"
                + "naming: \"{job}/{job}_{sequence:4}_{side}.{extension}\"\n")
        let preview = try station.platenctl("job", "names", "atlas", "--first", "4", "--profile", "word")
        #expect(preview.status == 0, "\(preview.errors)")
        let cycle = try await station.runCycle(job, NewCycle(profile: "word", scanner: try await station.name(of: "feeder")))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let captures = try pages(station)
        #expect(captures.map(\.side) == [.front, .back, .front, .back])
        #expect(captures.first?.file == "atlas/atlas_0001_front.tif" || captures.first?.file == "atlas/atlas_0001_recto.tif", "\(captures)")
        #expect(preview.text == captures.map { "\($0.file)\n" }.joined())
    }

    @Test("are refused a name before paper moves where the item lacks what the template asks for")
    func missing() async throws {
        let (station, _) = try await station(2, "naming: \"{collection}/{job}_{sequence:4}.{extension}\"\n")
        let scan = try station.platenctl("scan", "--job", "atlas", "--profile", "stack", "--scanner", try await station.name(of: "feeder"))
        #expect(scan.status != 0 && scan.errors.contains("collection"), "\(scan.errors)")
        #expect(try station.count("scans", of: "feeder") == 0)
    }

    @Test("are moved, numbered and renamed, and never lose the name that they had")
    func reorder() async throws {
        let (station, job) = try await station(4, "naming: \"{job}/{job}_{page:4}.{extension}\"\n")
        try await scan(station, job, from: "1")
        let before = try pages(station)
        #expect(before.map { $0.designation?.description } == ["1", "2", "3", "4"])
        // The last sheet belongs behind the first: a page that was missed.
        let moved = try station.platenctl(
            "job", "order", "atlas", "move", "--first", before[3].id.rawValue, "--place", "after", "--page", before[0].id.rawValue)
        #expect(moved.status == 0, "\(moved.errors)")
        #expect(try station.platenctl("job", "order", "atlas", "number", "--from", "1").status == 0)
        #expect(try pages(station).map(\.id) == [before[0], before[3], before[1], before[2]].map(\.id))
        let renamed = try station.platenctl("job", "rename", "atlas", "--reason", "a page was missed")
        #expect(renamed.status == 0, "\(renamed.errors)\n\(station.journal)")
        let after = try pages(station)
        #expect(after.map(\.file) == (1...4).map { "atlas/atlas_000\($0).tif" })
        #expect(after.map(\.sha256) == [before[0], before[3], before[1], before[2]].map(\.sha256))
        try await expectFiled(station)
        let custody = try station.get(Page<CustodyRecord>.self, "/v1/captures/\(before[3].id)/custody").items
        #expect(custody.map(\.act) == ["capture.committed", "capture.changed", "capture.changed", "capture.renamed"])
        #expect(custody.last?.detail == "atlas/atlas_0004.tif became atlas/atlas_0002.tif (a page was missed)")
        let sidecar = try String(contentsOfFile: "\(station.mastersFolder)/atlas/atlas_0002.tif.json", encoding: .utf8)
        #expect(sidecar.contains("atlas_0004.tif"))
        // Nothing to be done is nothing done.
        #expect(try station.platenctl("job", "rename", "atlas", "--reason", "again").text == "Every image has its name already.\n")
        try await station.stop()
        try await station.start()
        #expect(try pages(station) == after)
    }

    @Test("are complete when all that was counted is there, or a person lets what is open stand")
    func completeness() async throws {
        let (station, job) = try await station(4)
        try await scan(station, job, from: "1r", count: 3)
        let check = try station.platenctl("job", "check", "atlas")
        #expect(check.status != 0 && check.text.hasPrefix("3 of 4 pages are there.\n"), "\(check.text)")
        #expect(try station.platenctl("job", "move", "atlas", "checking").status == 0)
        let refused = try station.platenctl("job", "move", "atlas", "complete")
        #expect(refused.status != 0 && refused.errors.contains("open points"), "\(refused.errors)")
        let points = try station.get(JobCompleteness.self, "/v1/jobs/atlas/completeness").points
        #expect(points.map(\.code) == ["fewer-than-expected", "leaf-side-missing"], "\(points)")
        for point in points {
            #expect(try station.platenctl("job", "accept", "atlas", point.key, "--reason", "the last verso is pasted down").status == 0)
        }
        #expect(try station.platenctl("job", "check", "atlas").status == 0)
        #expect(try station.platenctl("job", "move", "atlas", "complete").status == 0)
        #expect(try station.platenctl("job", "history", "atlas").text.contains("pasted down"))
        let late = try station.startCycle(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder")))
        #expect(late.problemCode == "job-not-open")
        try await station.until("the job's record is written") {
            let record = FileManager.default.contents(atPath: "\(station.mastersFolder)/.jobs/\(job.id).json")
            return record.map {
                String(decoding: $0, as: UTF8.self).contains("pasted down") && String(decoding: $0, as: UTF8.self).contains("complete")
            }
                ?? false
        }
    }

    @Test("are taken as often as the profile has passes, each with its own settings, beside one another")
    func passes() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 7\n"], testDriver: false)
        try await station.addProfile(
            "twice",
            "title: t\nextends: office-a4\nresolution: 75\npasses:\n  - name: colour\n  - name: bitonal\n    mode: grey\n    resolution: 150\n")
        let job = try station.makeJob("atlas")
        let cycle = try await station.runCycle(job, NewCycle(profile: "twice", scanner: try station.flatbed, count: 2))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let pages = try pages(station)
        #expect(pages.map(\.position) == [1, 1, 2, 2])
        #expect(pages.map(\.pass) == ["colour", "bitonal", "colour", "bitonal"])
        #expect(pages.map(\.geometry.samples) == [3, 1, 3, 1])
        #expect(pages.map(\.geometry.resolutionX) == [75, 150, 75, 150])
        #expect(try station.get(JobCompleteness.self, "/v1/jobs/atlas/completeness").points.isEmpty)
    }
}
