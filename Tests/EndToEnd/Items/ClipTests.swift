import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Several items in one exposure", .mayBlock)
struct ClipTests {
    private static let profile = """
        title: c
        extends: photograph
        classes: []
        source: flatbed
        resolution: 100
        nearest: [area]
        mode: grey
        depth: 8
        icc-profile: null
        clips:
          - {x: 10 mm, y: 20 mm, width: 60 mm, height: 90 mm}
          - {x: 90.5 mm, y: 20 mm, width: 60 mm, height: 90 mm}
          - {x: 10 mm, y: 150 mm, width: 150 mm, height: 100 mm}

        """

    private func station(_ profile: String = Self.profile, fault: String = "", label: String = #function) async throws -> StationUnderTest {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 11\n\(fault)"], testDriver: false, label: label)
        try await station.addProfile("slides", profile)
        return station
    }

    private func pages(_ station: StationUnderTest) throws -> [Capture] {
        try station.get(Page<Capture>.self, "/v1/jobs/slides/pages").items
    }

    /// What a frame of the exposure has to be, cut out of its bytes by the test itself: one byte a pixel.
    private func cut(_ clip: Capture, of exposure: Capture, _ bytes: Data) throws -> Data {
        let place = try #require(clip.clip)
        return (place.top..<place.top + clip.geometry.height).reduce(into: Data()) { rows, row in
            let start = row * exposure.geometry.width + place.left
            rows.append(bytes[start..<start + clip.geometry.width])
        }
    }

    @Test("become captures of their own with the exposure's very pixels, beside the exposure, and the records know where they come from")
    func clips() async throws {
        let station = try await station()
        let job = try station.makeJob("slides")
        let cycle = try await station.runToRest(
            job, NewCycle(profile: "slides", scanner: try station.flatbed, count: 2, numberFrom: PageDesignation("7")))
        #expect(cycle.state == .completed && cycle.capturedCount == 8, "\(String(describing: cycle.problem))\n\(station.journal)")
        let all = try pages(station)
        #expect(all.map(\.role) == [.exposure, .page, .page, .page, .exposure, .page, .page, .page])
        #expect(all.map { $0.designation?.description } == [nil, "7", "8", "9", nil, "10", "11", "12"])
        #expect(all.map(\.sequence) == Array(1...8))
        #expect(all.map { $0.clip?.frame } == [nil, 1, 2, 3, nil, 1, 2, 3])
        #expect(all[1...3].map { [$0.clip?.left, $0.clip?.top] } == [[39, 79], [356, 79], [39, 591]])
        #expect(all[1...3].map { [$0.geometry.width, $0.geometry.height] } == [[237, 354], [237, 354], [591, 393]])
        for (first, exposure) in [(0, all[0]), (4, all[4])] {
            let bytes = try TIFFStrips.bytes(of: "\(station.mastersFolder)/\(exposure.file)")
            for clip in all[(first + 1)...(first + 3)] {
                #expect(clip.clip?.exposure == exposure.id)
                let path = "\(station.mastersFolder)/\(clip.file)"
                #expect(try TIFFStrips.bytes(of: path) == cut(clip, of: exposure, bytes))
                #expect(try Shell.run("sha256sum", [path]).text.hasPrefix(clip.sha256))
            }
        }
        // The exposures are no pages: six items lay on the glass.
        let completeness = try station.get(JobCompleteness.self, "/v1/jobs/slides/completeness")
        #expect(completeness.found == 6 && completeness.points.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.incoming").isEmpty)
        #expect(try station.platenctl("verify", "--job", "slides").status == 0)

        #expect(try await station.stop() == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: station.stateFolder) where name.hasPrefix("catalogue") {
            try FileManager.default.removeItem(atPath: "\(station.stateFolder)/\(name)")
        }
        let arguments = ["--config", station.scratch.path("platend.yaml"), "--state-dir", station.stateFolder, "--rebuild-catalogue"]
        #expect(try Shell.run("\(Binaries.folder)/platend", arguments).text.contains("1 jobs, 8 captures, 0 findings"))
        try await station.start()
        #expect(try pages(station) == all)
    }

    @Test("are taken again together, each in the place of the one before")
    func rescan() async throws {
        let station = try await station()
        let job = try station.makeJob("slides")
        let cycle = try await station.runToRest(
            job, NewCycle(profile: "slides", scanner: try station.flatbed, trigger: .page, numberFrom: PageDesignation("1")))
        for (action, count) in [(TriggerAction.nextPage, 4), (.rescanLast, 8), (.nextPage, 12)] {
            try station.trigger(cycle, action)
            try await station.until("\(count) are kept") {
                let cycle = try station.get(Cycle.self, "/v1/cycles/\(cycle.id)")
                return cycle.capturedCount == count && cycle.state == .armed
            }
        }
        try station.trigger(cycle, .endCycle)
        #expect(try await station.end(of: cycle).state == .completed)
        let all = try pages(station).sorted { $0.sequence < $1.sequence }
        #expect(all[4...7].map(\.supersedes) == all[0...3].map(\.id))
        #expect(all[5...7].map { $0.designation?.description } == ["1", "2", "3"])
        #expect(all[8...11].map { $0.designation?.description } == [nil, "4", "5", "6"])
        #expect(try station.get(JobCompleteness.self, "/v1/jobs/slides/completeness").found == 6)
    }

    @Test("are refused before anything moves where a frame reaches beyond what the scanner can see")
    func outside() async throws {
        let station = try await station(Self.profile + "  - {x: 10 mm, y: 250 mm, width: 60 mm, height: 90 mm}\n")
        let job = try station.makeJob("slides")
        let cycle = try await station.runCycle(job, NewCycle(profile: "slides", scanner: try station.flatbed))
        #expect(cycle.state == .failed && cycle.problem?.code == .clipOutside)
        #expect(cycle.problem?.sentence.hasPrefix("Clip 4 reaches to 70 × 340 mm from the corner of the exposure, which is ") == true)
        #expect(try pages(station).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.incoming").isEmpty)
    }

    @Test("that the exposure does not reach to are told, and all that there is of it is kept")
    func short() async throws {
        let station = try await station(fault: "fault = short-page 500\n")
        let job = try station.makeJob("slides")
        let cycle = try await station.runCycle(job, NewCycle(profile: "slides", scanner: try station.flatbed))
        #expect(cycle.state == .failed && cycle.problem?.code == .clipOutside, "\(String(describing: cycle.problem))")
        #expect(cycle.problem?.sentence == "Clip 3 reaches to 160 × 250 mm from the corner of the exposure, which is 216 × 127 mm.")
        #expect(try pages(station).map { $0.clip?.frame } == [nil, 1, 2])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.incoming").isEmpty)
    }

    @Test("leave no half images behind where the driver crashes in the middle, and come with the page when it is taken again")
    func crash() async throws {
        let station = try await station(fault: "fault = crash-at-row 600\n")
        let job = try station.makeJob("slides")
        let request = NewCycle(profile: "slides", scanner: try station.flatbed, onFault: .pause)
        let cycle = try await station.runToRest(job, request)
        #expect(cycle.state == .paused && cycle.problem?.code == .driverCrashed)
        #expect(try pages(station).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.incoming").isEmpty)
        try station.setWorld("flatbed", "class = flatbed\nseed = 11\n")
        #expect(try station.order("resume", cycle) == 202)
        #expect(try await station.end(of: cycle).state == .completed)
        #expect(try pages(station).map { $0.clip?.frame } == [nil, 1, 2, 3])
    }
}
