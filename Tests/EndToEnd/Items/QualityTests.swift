import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Quality control", .mayBlock)
struct QualityTests {
    private static let profile = "title: q\nextends: office-a4\nclasses: []\nresolution: 100\nnearest: [area]\nmode: grey\nquality:\n"

    private func station(_ limits: String, label: String = #function) async throws -> StationUnderTest {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 5\n"], testDriver: false, label: label)
        try await station.addProfile("checked", Self.profile + limits)
        return station
    }

    private func pages(_ station: StationUnderTest) throws -> [Capture] {
        try station.get(Page<Capture>.self, "/v1/jobs/book/pages").items
    }

    @Test("measures every image, keeps the numbers with it, and tells them beside the limits, after the catalogue was lost, too")
    func measured() async throws {
        let station = try await station("  contrast: {warn-above: 1}\n")
        let job = try station.makeJob("book")
        #expect(try await station.runCycle(job, NewCycle(profile: "checked", scanner: try station.flatbed)).state == .completed)
        let capture = try #require(try pages(station).first)
        let quality = try station.get(CaptureQuality.self, "/v1/captures/\(capture.id)/quality")
        let measured = try #require(quality.quality)
        #expect(Set(measured.measurements.map(\.measure)) == Set(Measure.allCases))
        #expect(quality.limits[.contrast] == MeasureLimits(warnAbove: 1))
        #expect(quality.verdicts == capture.verdicts && capture.verdicts.contains { $0.measure == .contrast && $0.action == .warn })
        let verdict = try #require(capture.verdicts.first { $0.measure == .contrast })
        #expect(try station.events().contains { $0.capture == capture.id && $0.sentence.contains(verdict.sentence) })
        let shown = try station.platenctl("show", capture.id.rawValue)
        #expect(shown.status == 0 && shown.text.contains("ESTIMATED") && shown.text.contains(verdict.advice), "\(shown.text)\(shown.errors)")
        #expect(shown.text.contains("not measurable (grey)"))

        #expect(try await station.stop() == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: station.stateFolder) where name.hasPrefix("catalogue") {
            try FileManager.default.removeItem(atPath: "\(station.stateFolder)/\(name)")
        }
        let arguments = ["--config", station.scratch.path("platend.yaml"), "--state-dir", station.stateFolder, "--rebuild-catalogue"]
        #expect(try Shell.run("\(Binaries.folder)/platend", arguments).status == 0)
        try await station.start()
        #expect(try station.get(CaptureQuality.self, "/v1/captures/\(capture.id)/quality") == quality)
    }

    @Test("holds a page beyond its limit until it is taken again or a person accepts it, and the item is not complete before")
    func held() async throws {
        let station = try await station("  contrast: {hold-above: 1}\n")
        let job = try station.makeJob("book")
        let cycle = try await station.runToRest(
            job, NewCycle(profile: "checked", scanner: try station.flatbed, count: 2, onFault: .pause))
        #expect(cycle.state == .paused && cycle.problem?.code == .qualityHeld)
        #expect(cycle.problem?.sentence.hasPrefix("Page 1 is held: contrast: ") == true, "\(String(describing: cycle.problem))")
        #expect(try pages(station).count == 1)
        let second = try await station.restAgain(after: "resume", cycle)
        #expect(try pages(station).count == 2)
        try station.order("end", second)
        #expect(try await station.end(of: cycle).state == .completed)
        let held = try pages(station)
        #expect(held.allSatisfy { $0.isHeld })
        let points = try station.get(JobCompleteness.self, "/v1/jobs/book/completeness").points
        #expect(points.map(\.key) == held.map(\.heldPoint))
        let accepted = try station.platenctl("accept", "--reason", "the original is grained", held[0].id.rawValue)
        #expect(accepted.status == 0, "\(accepted.errors)")
        let after = try station.get(JobCompleteness.self, "/v1/jobs/book/completeness").points
        #expect(after.map { $0.acceptance?.reason } == ["the original is grained", nil])

        // What a looser limit would have held, and who let what stand.
        let tune = try station.platenctl("quality", "tune", "checked", "--limit", "contrast:hold-above=300", "--json")
        let statistics = try PlatenJSON.decoder().decode(QualityStatistics.self, from: tune.output)
        #expect(statistics.captures == 2 && statistics.overrides.map(\.accepted) == [1])
        let contrast = try #require(statistics.distributions.first { $0.measure == .contrast })
        #expect(contrast.measured == 2 && contrast.held == 0 && contrast.limits == MeasureLimits(holdAbove: 300))
        let own = try station.get(QualityStatistics.self, "/v1/profiles/checked/quality")
        #expect(own.distributions.first { $0.measure == .contrast }?.held == 2)
    }

    @Test("ends the cycle where the limit says so, with the page kept, and goes on where nobody could be waited for")
    func stopped() async throws {
        let station = try await station("  contrast: {hold-above: 1, stop-above: 2}\n")
        let job = try station.makeJob("book")
        let cycle = try await station.runCycle(job, NewCycle(profile: "checked", scanner: try station.flatbed, count: 3))
        #expect(cycle.state == .failed && cycle.problem?.code == .qualityStopped)
        #expect(try pages(station).count == 1)
        try await station.addProfile("checked", Self.profile + "  contrast: {hold-above: 1}\n")
        let next = try await station.runCycle(job, NewCycle(profile: "checked", scanner: try station.flatbed, count: 2, onFault: .end))
        #expect(next.state == .completed && next.capturedCount == 2)
        #expect(try pages(station).allSatisfy { $0.isHeld })
    }

    @Test("is told wrong limits with the place, and statistics refuse what is no measure")
    func wrong() async throws {
        let station = try await station("  skew: {warn-above: 1}\n")
        let check = try station.platenctl("profiles", "check", try station.scratch.write(Self.profile + "  skw: {warn-above: 1}\n", to: "wrong.yaml"))
        #expect(check.status != 0 && check.text.contains("Did you mean skew?"), "\(check.text)\(check.errors)")
        let answer = try station.request("GET", "/v1/profiles/checked/quality?limits=%7B%22skw%22%3A%7B%7D%7D")
        #expect(answer.status == 400)
    }

    @Test(
        "tells a page that looks like another of its job, though others came between, and holds none for it", .enabled(if: Tools.zint, "needs zint"))
    func repeated() async throws {
        let world = StationUnderTest.feeder(stack: 3, "document = sheet-{sheet}.tif\nblank-backs = yes\n")
        let station = try await StationUnderTest(world: ["feeder": world], testDriver: false)
        for sheet in 0..<3 {
            var page = CodeSheet(width: 210, height: 297, resolution: 100)
            // The first and the last are one page.
            let places = sheet == 1 ? [(60.0, 240.0), (150, 90), (120, 200)] : [(60, 60), (140, 120), (70, 250)]
            for (index, place) in places.enumerated() { page.print(try ZintSymbol(.code128, "PAGE-\(sheet % 2)-\(index)"), x: place.0, y: place.1) }
            try page.writeTIFF(station.scratch.path("sim/feeder/sheet-\(sheet).tif"))
        }
        try await station.addProfile("stack", "title: s\nextends: office-a4\nclasses: []\nsource: feeder\nresolution: 100\nmode: grey\n")
        let job = try station.makeJob("book")
        let cycle = try await station.runCycle(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder")))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let pages = try pages(station)
        #expect(pages.map { $0.warnings.map(\.code) } == [[], [], [.repeatedPage]], "\(pages.map(\.warnings))")
        #expect(pages.last?.warnings.first?.sentence == "It looks like page 1 of the job: the same page twice, or the same form.")
    }
}
