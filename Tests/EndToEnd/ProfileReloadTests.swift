import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Profiles that change while the station runs", .mayBlock)
struct ProfileReloadTests {
    private func resolution(_ station: StationUnderTest, _ name: String) throws -> Double? {
        try? station.get(Profile.self, "/v1/profiles/\(name)").resolution
    }

    private func alerts(_ station: StationUnderTest) throws -> [Alert] {
        try station.get(Page<Alert>.self, "/v1/alerts").items.filter { $0.subject.hasPrefix("profile:") }
    }

    @Test("are read by themselves: a new one, one with another value, and one that is taken away")
    func changes() async throws {
        let station = try await StationUnderTest()
        try station.scratch.write("title: Mine\nextends: quick\n", to: "profiles/mine.yaml")
        try await station.until("the new profile is there") { try resolution(station, "mine") == 75 }
        try station.scratch.write("title: Mine\nextends: quick\nresolution: 150\n", to: "profiles/mine.yaml")
        try await station.until("its new value is there") { try resolution(station, "mine") == 150 }
        let cycle = try await station.runCycle(station.makeJob(), NewCycle(profile: "mine", scanner: try station.flatbed))
        #expect(cycle.state == .completed && cycle.profile.resolution == 150)
        try FileManager.default.removeItem(atPath: station.scratch.path("profiles/mine.yaml"))
        try await station.until("it is gone") { try station.request("GET", "/v1/profiles/mine").status == 404 }
        func told() throws -> [String] { try station.events().filter { $0.kind == .profilesReloaded }.map(\.sentence) }
        // Told behind the change.
        try await station.until("the last is told") { try told().last?.contains("removed") == true }
        #expect(
            try told() == [
                "The profiles were read anew; added: mine.", "The profiles were read anew; changed: mine.",
                "The profiles were read anew; removed: mine.",
            ])
    }

    @Test("leave a cycle that runs as it was begun")
    func runningCycle() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        let cycle = try await station.runToRest(job, NewCycle(profile: "quick", scanner: try station.flatbed, count: 1, trigger: .page))
        #expect(cycle.state == .armed)
        try station.scratch.write("title: Finer\nextends: office-a4\nresolution: 150\n", to: "profiles/quick.yaml")
        try await station.until("the new value is there") { try resolution(station, "quick") == 150 }
        try station.trigger(cycle)
        #expect(try await station.end(of: cycle).profile.resolution == 75)
        #expect(try station.captures(of: job).first?.geometry.resolutionX == 75)
        let next = try await station.runCycle(job, NewCycle(profile: "quick", scanner: try station.flatbed))
        #expect(next.profile.resolution == 150)
    }

    @Test("never become worse by a broken file: the good one stays, with an alert until the file is mended")
    func broken() async throws {
        let station = try await StationUnderTest()
        #expect(try alerts(station).isEmpty)
        try station.scratch.write("title: Broken\nextends: office-a4\nresolution: fine\n", to: "profiles/quick.yaml")
        try await station.until("the alert is raised") { try !alerts(station).isEmpty }
        let alert = try #require(try alerts(station).first)
        #expect(alert.subject == "profile:quick" && alert.problem.code == .profileInvalid && alert.problem.sentence.contains("quick.yaml:3:13"))
        #expect(alert.problem.next.hasSuffix("Until then the profile quick is used as it was before."), "\(alert.problem.next)")
        #expect(try resolution(station, "quick") == 75)
        let cycle = try await station.runCycle(station.makeJob(), NewCycle(profile: "quick", scanner: try station.flatbed))
        #expect(cycle.state == .completed)

        try station.scratch.write("title: Mended\nextends: office-a4\nresolution: 100\n", to: "profiles/quick.yaml")
        try await station.until("the alert is cleared") { try alerts(station).isEmpty }
        #expect(try resolution(station, "quick") == 100)

        try station.scratch.write("nonsense: x\n", to: "profiles/fresh.yaml")
        try await station.until("another alert is raised") { try !alerts(station).isEmpty }
        #expect(try alerts(station).first?.problem.next.hasSuffix("Until then there is no profile fresh.") == true)
        #expect(try station.request("GET", "/v1/profiles/fresh").status == 404)
        try FileManager.default.removeItem(atPath: station.scratch.path("profiles/fresh.yaml"))
        try await station.until("the alert goes with the file") { try alerts(station).isEmpty }
    }

    @Test("are looked for in other folders once the configuration names them")
    func folders() async throws {
        let station = try await StationUnderTest()
        let configuration = station.scratch.path("platend.yaml")
        let text = try String(contentsOfFile: configuration, encoding: .utf8)
        try station.scratch.write(text.replacing("/profiles\",", with: "/more\", \"\(station.scratch.path("profiles"))\","), to: "platend.yaml")
        try FileManager.default.createDirectory(atPath: station.scratch.path("more"), withIntermediateDirectories: true)
        station.signal(1)
        try await station.until("the configuration is read") { try station.events().contains { $0.kind == .configurationReloaded } }
        try station.scratch.write("title: Elsewhere\nextends: quick\n", to: "more/elsewhere.yaml")
        try await station.until("a profile of the new folder is there") { try resolution(station, "elsewhere") == 75 }
    }
}
