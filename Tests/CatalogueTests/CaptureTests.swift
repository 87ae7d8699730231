import Catalogue
import Foundation
import GRDB
import PlatenModel
import TestSupport
import Testing

@Suite("Captures")
struct CaptureTests {
    @Test("A capture comes back with every fact, by identifier, prefix and list")
    func roundTrip() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        let capture = try await station.capture(in: cycle, sequence: 1)
        #expect(try await station.catalogue.capture(capture.id.rawValue, for: .anna) == capture)
        #expect(try await station.catalogue.capture(String(capture.id.rawValue.prefix(6)), for: .anna) == capture)
        #expect(try await station.catalogue.captures(for: .anna, cursor: nil, limit: 5).items == [capture])
        #expect(try await station.catalogue.captureExists(capture.id))
        #expect(try await !station.catalogue.captureExists(.make()))
        #expect(try await station.catalogue.lastCommit() == Station.noon)
    }

    @Test("A capture without resolution or warnings comes back so")
    func sparse() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        var capture = Capture.sample(in: cycle, sequence: 1)
        capture.geometry.resolutionX = nil
        capture.geometry.resolutionY = nil
        capture.warnings = []
        capture.options = []
        _ = try await station.catalogue.commitCapture(capture, by: "anna", sidecarDigest: "")
        #expect(try await station.catalogue.capture(capture.id.rawValue, for: .anna) == capture)
    }

    @Test("One commit holds capture, custody, audit, event and counters")
    func commit() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        let capture = Capture.sample(in: cycle, sequence: 1)
        let event = try await station.catalogue.commitCapture(capture, by: "anna", sidecarDigest: "5d", now: Station.noon)
        #expect(event.kind == .captureCommitted && event.capture == capture.id && event.cycle == cycle.id && event.job == cycle.job)
        #expect(event.sentence == "Page 1 of the job box was captured on flatbed-1.")
        #expect(try await station.count("custody", where: "sha256 = '\(capture.sha256)' AND user = 'anna'") == 1)
        #expect(try await station.count("audit", where: "action = 'capture.committed' AND subject = '\(capture.id)'") == 1)
        #expect(try await station.count("capture", where: "sidecarSHA256 = '5d'") == 1)
        #expect(try await station.catalogue.job("box", for: .anna).captureCount == 1)
        #expect(try await station.catalogue.cycle(cycle.id.rawValue, for: .anna).capturedCount == 1)
    }

    @Test(
        "A commit that fails leaves nothing of itself", arguments: ["same file", "same number", "same id", "unknown cycle", "cycle of another job"])
    func failedCommit(_ fault: String) async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        let other = try await station.cycle(in: try await station.job("other"))
        let first = try await station.capture(in: cycle, sequence: 1)
        var second = Capture.sample(in: cycle, sequence: 2)
        switch fault {
        case "same file": second.file = first.file
        case "same number": second.sequence = 1
        case "same id": second.id = first.id
        case "unknown cycle": second.cycle = .make()
        default: second.cycle = other.id
        }
        let before = (try await station.count("event"), try await station.count("audit"), try await station.count("custody"))
        let problem = await expectProblem(fault.contains("cycle") ? .cycleUnknown : .catalogueFailed) {
            _ = try await station.catalogue.commitCapture(second, by: "anna", sidecarDigest: "")
        }
        #expect(problem?.sentence.contains("\n") == false)
        let after = (try await station.count("event"), try await station.count("audit"), try await station.count("custody"))
        #expect(before == after)
        #expect(try await station.catalogue.job("box", for: .anna).captureCount == 1)
        #expect(try await station.catalogue.captures(for: .root, cursor: nil, limit: 5).items == [first])
    }

    @Test("A commit goes through in a task that is cancelled: the page is whole")
    func cancelledTask() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        let capture = Capture.sample(in: cycle, sequence: 1)
        let event = try await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await station.catalogue.commitCapture(capture, by: "anna", sidecarDigest: "")
        }.value
        #expect(event.id != nil)
        #expect(try await station.catalogue.captureExists(capture.id))
    }

    @Test("A full disk is a problem of storage, and the catalogue goes on when there is room again")
    func fullDisk() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        // SQLite's own limit of pages gives the error of a full disk (SQLITE_FULL).
        try await station.catalogue.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        var capture = Capture.sample(in: cycle, sequence: 1)
        capture.warnings = [CaptureWarning(code: .moreRows, sentence: String(repeating: "x", count: 100_000))]
        let refused = capture
        let problem = await expectProblem(.storageFull) {
            _ = try await station.catalogue.commitCapture(refused, by: "anna", sidecarDigest: "")
        }
        #expect(problem?.parameters["folder"] == station.scratch.path)
        try await station.catalogue.write { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        _ = try await station.catalogue.commitCapture(refused, by: "anna", sidecarDigest: "")
        #expect(try await station.catalogue.capture(refused.id.rawValue, for: .anna) == refused)
    }

    @Test("Lists are by job and by cycle, the newest first, page after page")
    func lists() async throws {
        let station = try Station()
        let job = try await station.job("box")
        let (first, second) = (try await station.cycle(in: job), try await station.cycle(in: job))
        let other = try await station.cycle(in: try await station.job("other"))
        for sequence in 1...6 { try await station.capture(in: sequence <= 3 ? first : second, sequence: sequence) }
        try await station.capture(in: other, sequence: 1)
        var sequences: [Int] = []
        var cursor: String?
        repeat {
            let page = try await station.catalogue.captures(job: job.id, for: .anna, cursor: cursor, limit: 4)
            sequences += page.items.map(\.sequence)
            cursor = page.next
        } while cursor != nil
        #expect(sequences == [6, 5, 4, 3, 2, 1])
        #expect(try await station.catalogue.captures(cycle: first.id, for: .anna, cursor: nil, limit: 10).items.map(\.sequence) == [3, 2, 1])
        #expect(try await station.catalogue.captures(job: job.id, cycle: other.id, for: .anna, cursor: nil, limit: 10).items.isEmpty)
        #expect(try await station.catalogue.captures(job: .make(), for: .anna, cursor: nil, limit: 10).items.isEmpty)
        await expectProblem(.requestMalformed) { _ = try await station.catalogue.captures(for: .anna, cursor: "j3", limit: 10) }
    }

    @Test("Pages of one cycle keep their options once")
    func sharedOptions() async throws {
        let station = try Station()
        let cycle = try await station.cycle(in: try await station.job("box"))
        for sequence in 1...5 { try await station.capture(in: cycle, sequence: sequence) }
        // The profile of the cycle and the options of its pages.
        #expect(try await station.count("sharedText") == 2)
    }
}
