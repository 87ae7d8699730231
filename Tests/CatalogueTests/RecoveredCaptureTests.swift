import Catalogue
import Foundation
import GRDB
import PlatenModel
import Testing

@Suite("Captures from sidecars")
struct RecoveredCaptureTests {
    @Test("A page of a cycle that is known is taken in")
    func known() async throws {
        let station = try Station()
        let job = try await station.job("box")
        let cycle = try await station.cycle(in: job)
        let capture = Capture.sample(in: cycle, sequence: 1)
        let event = try await station.catalogue.recoverCapture(capture, job: job, cycle: cycle, sidecarDigest: "5d", now: Station.noon)
        #expect(event.kind == .captureRecovered && event.capture == capture.id)
        #expect(try await station.catalogue.capture(capture.id.rawValue, for: .anna) == capture)
        #expect(try await station.catalogue.cycle(cycle.id.rawValue, for: .anna).state == .running)
    }

    @Test("A catalogue that was lost gets job, restriction and cycle back with the page")
    func lost() async throws {
        let station = try Station()
        let job = Job(
            id: .make(), name: "box", title: "Letters", created: Station.noon, createdBy: "anna", restrictedTo: ["archive"], captureCount: 3)
        let cycle = Cycle.sample(in: job)
        for sequence in 1...2 {
            _ = try await station.catalogue.recoverCapture(
                .sample(in: cycle, sequence: sequence), job: job, cycle: cycle, sidecarDigest: "5d", now: Station.noon)
        }
        let found = try await station.catalogue.job("box", for: .anna)
        #expect(found.id == job.id && found.restrictedTo == ["archive"] && found.captureCount == 2)
        await expectProblem(.jobUnknown) { _ = try await station.catalogue.job("box", for: .bert) }
        let ended = try await station.catalogue.cycle(cycle.id.rawValue, for: .anna)
        #expect(ended.state == .failed && ended.problem?.code == .stationRestarted && ended.capturedCount == 2)
        #expect(ended.profile == .sample)
        #expect(try await station.catalogue.unfinishedCycles().isEmpty)
    }

    @Test("A page whose job's name belongs to another job now is refused whole")
    func nameTaken() async throws {
        let station = try Station()
        try await station.job("box")
        let job = Job(id: .make(), name: "box", title: "", created: Station.noon, createdBy: "anna", restrictedTo: [])
        let cycle = Cycle.sample(in: job)
        await expectProblem(.jobExists) {
            _ = try await station.catalogue.recoverCapture(.sample(in: cycle, sequence: 1), job: job, cycle: cycle, sidecarDigest: "")
        }
        #expect(try await station.count("capture") == 0)
        #expect(try await station.count("cycle") == 0)
    }
}
