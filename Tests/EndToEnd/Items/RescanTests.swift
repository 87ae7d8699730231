import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A page that is scanned once more", .mayBlock)
struct RescanTests {
    @Test("takes the place and the number of the one before, which is kept, and only pages of the item can be replaced, once")
    func rescan() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 5\n"], testDriver: false)
        try await station.addProfile("quick", "title: q\nextends: office-a4\nclasses: []\nresolution: 75\nnearest: [area]\nmode: grey\n")
        let job = try station.makeJob("book")
        let request = NewCycle(
            profile: "quick", scanner: try station.flatbed, count: 3, onFault: .end, numberFrom: PageDesignation("7"))
        #expect(try await station.runCycle(job, request).state == .completed)
        let before = try station.get(Page<Capture>.self, "/v1/jobs/book/pages").items
        try #require(before.count == 3)

        let again = try station.platenctl("rescan", "--quiet", before[1].id.rawValue)
        #expect(again.status == 0, "\(again.errors)\(station.journal)")
        let after = try station.get(Page<Capture>.self, "/v1/jobs/book/pages").items
        let new = try #require(after.first { $0.supersedes == before[1].id })
        #expect(again.text.contains(new.id.rawValue))
        #expect(after.count == 4 && new.position == before[1].position && new.designation == before[1].designation && new.sequence == 4)
        #expect(new.profile == "quick" && new.scanner == before[1].scanner)
        #expect(FileManager.default.fileExists(atPath: "\(station.mastersFolder)/\(before[1].file)"))
        #expect(try station.get(JobCompleteness.self, "/v1/jobs/book/completeness").found == 3)
        #expect(try station.get(Cycle.self, "/v1/cycles/\(new.cycle)").replaces == before[1].id)

        let twice = try station.platenctl("rescan", before[1].id.rawValue)
        #expect(twice.status != 0 && twice.errors.contains("replaced already"), "\(twice.errors)")
        #expect(try station.platenctl("rescan", "--quiet", new.id.rawValue).status == 0)
        _ = try station.makeJob("other")
        let stranger = try station.request(
            "POST", "/v1/jobs/other/cycles", body: "{\"profile\": \"quick\", \"replaces\": \"\(before[0].id)\"}")
        #expect(stranger.status == 400 && stranger.body.contains("none of the job"), "\(stranger.body)")
        let many = try station.request(
            "POST", "/v1/jobs/book/cycles", body: "{\"profile\": \"quick\", \"count\": 2, \"replaces\": \"\(before[0].id)\"}")
        #expect(many.status == 400)
        #expect(try station.get(Page<Capture>.self, "/v1/jobs/book/pages").items.count == 5)
    }
}
