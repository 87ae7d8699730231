import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Which scanner fits", .mayBlock)
struct ScannerFitTests {
    private static let world = ["flatbed": "class = flatbed\nseed = 7\n", "feeder": StationUnderTest.feeder(stack: 1)]
    private static let anyClass = "title: Any scanner\nextends: quick\nclasses: []\n"

    @Test("is told for a profile and an item, with the reasons why the others do not")
    func ranking() async throws {
        let station = try await StationUnderTest(world: Self.world, testDriver: false)
        let (flatbed, feeder) = (try await station.name(of: "flatbed"), try await station.name(of: "feeder"))
        try await station.addProfile("any", Self.anyClass)
        let all = try station.get(Page<ScannerFitting>.self, "/v1/profiles/any/fit").items
        #expect(Set(all.map(\.scanner)) == [flatbed, feeder] && all.allSatisfy { $0.verdict != .doesNotFit }, "\(all)")

        let body = #"{"name":"charter","item":{"isFragile":true}}"#
        #expect(try station.request("POST", "/v1/jobs", body: body).status == 201)
        let ranked = try station.get(Page<ScannerFitting>.self, "/v1/profiles/any/fit?job=charter").items
        #expect(ranked.map(\.scanner) == [flatbed, feeder], "\(ranked)")
        #expect(ranked.last?.verdict == .doesNotFit && ranked.last?.reasons.first?.sentence == ItemSentences.feeder, "\(ranked)")

        let table = try station.platenctl("scanners", "fit", "--profile", "any", "--job", "charter")
        #expect(table.status == 0 && table.text.contains("does not fit") && table.text.contains(ItemSentences.feeder), "\(table.text)")
        #expect(try station.platenctl("scanners", "fit", "--profile", "nothing").status == 3)
        #expect(try station.platenctl("scanners", "fit", "--profile", "any", "--job", "nothing").status == 3)
    }

    private enum ItemSentences {
        static let feeder = "The item is fragile; it must not go through a feeder."
    }

    @Test("decides where a cycle names none: a fragile item never goes through a feeder, whichever scanner is in use")
    func choice() async throws {
        let station = try await StationUnderTest(world: Self.world, testDriver: false)
        let (flatbed, feeder) = (try await station.name(of: "flatbed"), try await station.name(of: "feeder"))
        try await station.addProfile("any", Self.anyClass)
        let request = #"{"name":"charter","item":{"isFragile":true}}"#
        let job = try station.request("POST", "/v1/jobs", body: request).decode(Job.self)
        let held = try await station.runToRest(station.makeJob("other"), NewCycle(profile: "any", scanner: flatbed, trigger: .page))
        #expect(held.state == .armed)
        // The flatbed is in use and the feeder is free: no reason to tear a charter.
        #expect(try station.startCycle(job, NewCycle(profile: "any")).problemCode == "scanner-busy")
        #expect(try station.order("end", held) == 202)
        _ = try await station.end(of: held)
        let cycle = try await station.runCycle(job, NewCycle(profile: "any"))
        #expect(cycle.scanner == flatbed && cycle.state == .completed)

        // A person may know better: the act and its reasons are kept.
        let forced = try station.startCycle(job, NewCycle(profile: "any", scanner: feeder)).decode(Cycle.self)
        #expect(try await station.end(of: forced).state == .completed)
        let begun = try #require(try station.events().first { $0.kind == .cycleStarted && $0.cycle == forced.id })
        #expect(begun.sentence.hasSuffix("The scanner does not fit: \(ItemSentences.feeder)"), "\(begun.sentence)")
        let audit = try Shell.run(
            "sqlite3", [station.stateFolder + "/catalogue.sqlite", "SELECT subject, detail FROM audit WHERE action = 'cycle.scanner-overridden'"])
        #expect(audit.text == "\(forced.id)|\(feeder): \(ItemSentences.feeder)\n", "\(audit.text)\(audit.errors)")
    }
}
