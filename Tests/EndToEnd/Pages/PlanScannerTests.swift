import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A plan scanner", .mayBlock)
struct PlanScannerTests {
    private func station(_ world: String, label: String = #function) async throws -> (station: StationUnderTest, name: String) {
        let station = try await StationUnderTest(world: ["plan": "class = large-format\nseed = 4\n\(world)"], testDriver: false, label: label)
        try await station.addProfile("sheet", "title: s\nextends: plan\nresolution: 100\ncompression: none\nmaximum-length: 400 mm\n")
        return (station, try await station.name(of: "plan"))
    }

    private func bytes(_ count: Int, of capture: Capture, in station: StationUnderTest) throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: "\(station.mastersFolder)/\(capture.file)"))
        return Array(try #require(try file.read(upToCount: count)))
    }

    @Test("delivers a sheet of unknown length to its end, and the file tells how long it was")
    func unknownLength() async throws {
        let (station, name) = try await station("page-height = 300\nstack = 1\n")
        #expect(try station.state(of: name).scannerClass == .largeFormat)
        let job = try station.makeJob("plans")
        let cycle = try await station.runCycle(job, NewCycle(profile: "sheet", scanner: name, count: 1))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let capture = try #require(try station.captures(of: job).first)
        #expect(abs(capture.geometry.height - 1181) <= 1)
        #expect(capture.warnings.isEmpty)
        let information = try Shell.run("tiffinfo", ["\(station.mastersFolder)/\(capture.file)"])
        #expect(information.text.contains("Image Length: \(capture.geometry.height)") && information.errors.isEmpty)
    }

    @Test("whose sheet is longer than the profile allows ends it there, keeps it, holds the cycle, and takes the next sheet whole")
    func tooLong() async throws {
        let (station, name) = try await station("page-height = 900\nstack = 2\n")
        let job = try station.makeJob("plans")
        let paused = try await station.runToRest(job, NewCycle(profile: "sheet", scanner: name, count: 2))
        #expect(paused.state == .paused)
        #expect(paused.problem?.code == .sheetTooLong)
        #expect(paused.problem?.sentence.contains("400 mm") == true)
        let cut = try #require(try station.captures(of: job).first)
        #expect(cut.geometry.height == 1575)
        #expect(cut.warnings.map(\.code) == [.lengthLimitReached])
        try station.setWorld("plan", "class = large-format\nseed = 4\npage-height = 200\n")
        try station.order("resume", paused)
        let ended = try await station.end(of: paused)
        #expect(ended.state == .completed, "\(String(describing: ended.problem))")
        #expect(ended.capturedCount == 2)
        let second = try #require(try station.captures(of: job).first { $0.sequence == 2 })
        #expect(second.warnings.isEmpty && abs(second.geometry.height - 787) <= 1)
    }

    @Test("tells a sheet that is much longer than the others of its item: two may have come together")
    func unusualLength() async throws {
        let (station, name) = try await station("page-height = 200\nstack = 6\n")
        let job = try station.makeJob("plans")
        #expect(try await station.runCycle(job, NewCycle(profile: "sheet", scanner: name, count: 5, onFault: .end)).state == .completed)
        try station.setWorld("plan", "class = large-format\nseed = 4\npage-height = 340\n")
        #expect(try await station.runCycle(job, NewCycle(profile: "sheet", scanner: name, count: 1, onFault: .end)).state == .completed)
        let captures = try station.captures(of: job).sorted { $0.sequence < $1.sequence }
        #expect(captures.count == 6 && captures.dropLast().allSatisfy { capture in !capture.warnings.contains { $0.code == .unusualLength } })
        let warning = try #require(captures.last?.warnings.first { $0.code == .unusualLength })
        #expect(warning.sentence == "The sheet is 340 mm long, the others 200 mm: two may have come together, or it is folded.")
    }

    @Test("without somebody beside it goes on after a sheet that was cut")
    func unattended() async throws {
        let (station, name) = try await station("page-height = 900\nstack = 2\n")
        let job = try station.makeJob("plans")
        let cycle = try await station.runCycle(job, NewCycle(profile: "sheet", scanner: name, count: 2, onFault: .end))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        #expect(try station.captures(of: job).map { $0.warnings.map(\.code) } == [[.lengthLimitReached], [.lengthLimitReached]])
    }

    @Test(
        "gets BigTIFF by how long a sheet could be, not by how long it is: by the profile's length, else by the scanner's own range",
        arguments: [(nil, true), ("400 mm", false), ("15 m", true), ("2 m", false)] as [(String?, Bool)])
    func bigTIFF(maximum: String?, isBig: Bool) async throws {
        // 914 mm at 300 pixels an inch in colour are 32 kB a row: 3.9 GB are reached at 10.2 m.
        let (station, name) = try await station("page-height = 60\nstack = 1\n")
        try await station.addProfile(
            "large", "title: l\nextends: plan\ncompression: none\nmaximum-length: \(maximum ?? "null")\n")
        let job = try station.makeJob("plans")
        let cycle = try await station.runCycle(job, NewCycle(profile: "large", scanner: name, count: 1))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let capture = try #require(try station.captures(of: job).first)
        #expect(try bytes(4, of: capture, in: station) == (isBig ? [0x49, 0x49, 43, 0] : [0x49, 0x49, 42, 0]))
    }
}
