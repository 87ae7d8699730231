import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Profiles", .mayBlock)
struct ProfileTests {
    private static let varied = """
        title: A page that scanners see differently
        extends: quick
        scanners:
          - match: {class: flatbed}
            mode: grey
          - match: {name: nobody}
            resolution: 150 ppi

        """

    @Test("that say something else of a scanner are so used, kept and shown")
    func resolved() async throws {
        let station = try await StationUnderTest()
        try await station.addProfile("varied", Self.varied)
        let cycle = try await station.runCycle(station.makeJob("varied-1"), NewCycle(profile: "varied", scanner: try station.flatbed))
        #expect(cycle.state == .completed && cycle.profile.mode == .grey && cycle.profile.overrides.isEmpty)
        let capture = try #require(try station.captures(of: station.get(Job.self, "/v1/jobs/varied-1")).first)
        #expect(capture.options.contains { $0.name == "mode" && $0.effective == .text("Gray") }, "\(capture.options)")

        let shown = try station.platenctl("profile", "show", "varied", "--resolved")
        #expect(shown.status == 0 && shown.text.contains("mode: colour\n") && shown.text.contains("  - match: {class: flatbed}\n"), "\(shown.text)")
        let here = try station.platenctl("profile", "show", "varied", "--resolved", "--scanner", try station.flatbed)
        #expect(here.text.contains("mode: grey\n") && here.text.contains("scanners: []\n"), "\(here.text)")
        #expect(try station.platenctl("profile", "show", "varied", "--scanner", "nobody").status == 3)
        #expect(try station.get(Profile.self, "/v1/profiles/varied?scanner=\(station.flatbed)").mode == .grey)
    }

    @Test("that are compared differ in the keys that they say otherwise")
    func differences() async throws {
        let station = try await StationUnderTest()
        try await station.addProfile("varied", Self.varied)
        let page = try station.get(Page<ProfileDifference>.self, "/v1/profiles/quick/differences?to=varied&scanner=\(station.flatbed)")
        #expect(page.items.map(\.key) == ["title", "mode"] && page.items.last?.new == "grey")
        let table = try station.platenctl("profile", "diff", "quick", "varied", "--scanner", try station.flatbed)
        #expect(table.status == 0 && table.text.contains("colour") && table.text.contains("grey"), "\(table.text)")
        #expect(try station.platenctl("profiles", "diff", "quick", "quick").text == "They say the same.\n")
        #expect(try station.platenctl("profile", "diff", "quick", "nothing").status == 3)
        #expect(try station.request("GET", "/v1/profiles/quick/differences").problemCode == "request-malformed")
    }

    @Test("that nobody uses yet are checked with a place for each error, and with a scanner that is asked")
    func check() async throws {
        let station = try await StationUnderTest()
        let wrong = try station.scratch.write("title: x\nextends: quick\nmode: gray\nnaming: \"{job}/{seqence}.{extension}\"\n", to: "draft.yaml")
        let refused = try station.platenctl("profile", "check", wrong)
        #expect(refused.status == 1, "\(refused.text)")
        #expect(refused.text.contains("\(wrong):3:7: error: mode is gray. Did you mean grey?"), "\(refused.text)")
        #expect(refused.text.contains("\(wrong):4:9: error: naming, character 8: there is no field {seqence}."), "\(refused.text)")

        let fine = try station.scratch.write("title: x\nextends: quick\nsource: feeder\n", to: "fine.yaml")
        let good = try station.platenctl("profile", "check", fine)
        #expect(good.status == 0 && good.text == "\(fine): nothing is wrong.\n", "\(good.text)")
        let unfit = try station.platenctl("profile", "check", fine, "--scanner", try station.flatbed)
        #expect(unfit.status == 4 && unfit.text.hasPrefix("\(fine): error: "), "\(unfit.text)")
        #expect(try station.request("GET", "/v1/profiles/fine").status == 404)
        #expect(try station.platenctl("profile", "check", fine, "--scanner", "nobody").status == 3)
        #expect(try station.platenctl("profile", "check", station.scratch.path("none.yaml")).status == 1)
        #expect(try station.request("POST", "/v1/profiles/check", body: "title: x").problemCode == "request-malformed")
    }
}
