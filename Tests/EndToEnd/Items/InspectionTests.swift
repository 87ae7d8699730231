import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Samples that people look at", .mayBlock)
struct InspectionTests {
    private func station(_ sampling: String, label: String = #function) async throws -> StationUnderTest {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 5\n"], testDriver: false, label: label)
        try await station.addProfile(
            "looked-at",
            "title: q\nextends: office-a4\nclasses: []\nresolution: 75\nnearest: [area]\nmode: grey\nquality:\n  contrast: null\nsampling: \(sampling)\n"
        )
        return station
    }

    private func scan(_ station: StationUnderTest, _ job: Job, _ count: Int) async throws {
        let cycle = try await station.runCycle(
            job, NewCycle(profile: "looked-at", scanner: try station.flatbed, count: count, onFault: .end))
        try #require(cycle.state == .completed, "\(String(describing: cycle.problem))")
    }

    private func points(_ station: StationUnderTest) throws -> [String] {
        try station.get(JobCompleteness.self, "/v1/jobs/book/completeness").points.map(\.code)
    }

    @Test("keep an item open until the sample was looked at; what is found wrong until it was scanned again; and outlive the catalogue")
    func accepted() async throws {
        let station = try await station("{aql: 10, level: I}")
        let job = try station.makeJob("book")
        try await scan(station, job, 4)
        #expect(try points(station) == ["not-inspected"])
        #expect(try station.platenctl("inspect").text.contains("No image waits"))

        let begun = try station.platenctl("inspect", "start", "book", "--json")
        #expect(begun.status == 0, "\(begun.errors)")
        let inspection = try #require(try station.get(Page<Inspection>.self, "/v1/inspections").items.first)
        // Letter A, arrow down to C: more than there are.
        #expect(inspection.plan == SamplingPlan(lotSize: 4, sampleSize: 4, acceptanceNumber: 1) && inspection.state == .open)
        #expect(Set(inspection.sample) == Set(inspection.lot) && inspection.lot.count == 4)
        #expect(try points(station) == ["inspection-open"])
        #expect(try station.platenctl("inspect", "start", "book").status == 4)
        #expect(try station.platenctl("inspect").text.contains(inspection.sample[0].rawValue))

        let silent = try station.request("POST", "/v1/captures/\(inspection.sample[0])/inspection", body: "{\"conforming\": false}")
        #expect(silent.status == 400)
        let failed = try station.platenctl("inspect", "fail", "--reason", "a finger at the edge", inspection.sample[0].rawValue)
        #expect(failed.status == 0 && failed.text.contains("a finger at the edge"), "\(failed.errors)")
        let passed = try station.platenctl(["inspect", "pass"] + inspection.sample[1...].map(\.rawValue))
        #expect(passed.status == 0 && passed.text.contains("accepted"), "\(passed.errors)")
        #expect(
            try station.request("POST", "/v1/captures/\(inspection.sample[1])/inspection", body: "{\"conforming\": true}").problemCode
                == "not-in-sample")
        #expect(try points(station) == ["nonconforming"])
        #expect(
            try station.events().contains { $0.sentence.contains("a finger at the edge") && $0.sentence.contains("the lot is accepted") == false })

        // New pages are a lot of their own.
        try await scan(station, job, 1)
        #expect(try points(station).sorted() == ["nonconforming", "not-inspected"])

        let before = try station.get(Page<Inspection>.self, "/v1/jobs/book/inspections").items
        #expect(before.map(\.state) == [.accepted] && before[0].decisions.count == 4)
        #expect(try await station.stop() == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: station.stateFolder) where name.hasPrefix("catalogue") {
            try FileManager.default.removeItem(atPath: "\(station.stateFolder)/\(name)")
        }
        let arguments = ["--config", station.scratch.path("platend.yaml"), "--state-dir", station.stateFolder, "--rebuild-catalogue"]
        #expect(try Shell.run("\(Binaries.folder)/platend", arguments).status == 0)
        try await station.start()
        #expect(try station.get(Page<Inspection>.self, "/v1/jobs/book/inspections").items == before)
    }

    @Test("of a lot that is rejected are followed by all of its images, and none may be wrong then")
    func rejected() async throws {
        let station = try await station("{share: 20 %}")
        let job = try station.makeJob("book")
        try await scan(station, job, 6)
        #expect(try station.platenctl("inspect", "start", "book").status == 0)
        let first = try #require(try station.get(Page<Inspection>.self, "/v1/inspections").items.first)
        #expect(first.plan == SamplingPlan(lotSize: 6, sampleSize: 2, acceptanceNumber: 0) && first.sample.count == 2)
        let failed = try station.platenctl("inspect", "fail", "--reason", "blurred", first.sample[1].rawValue)
        #expect(failed.text.contains("rejected"), "\(failed.text)\(failed.errors)")
        #expect(try points(station).sorted() == ["nonconforming", "not-inspected"])
        #expect(try station.platenctl("inspect", "start", "book").status == 0)
        let second = try #require(try station.get(Page<Inspection>.self, "/v1/inspections").items.first)
        #expect(second.plan == SamplingPlan(lotSize: 6, sampleSize: 6, acceptanceNumber: 0))
        #expect(try station.platenctl(["inspect", "pass"] + second.sample.map(\.rawValue)).text.contains("accepted"))
        // The last word on an image counts.
        #expect(try points(station).isEmpty)
    }
}
