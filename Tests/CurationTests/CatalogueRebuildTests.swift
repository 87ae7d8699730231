import Catalogue
import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@testable import Curation

@Suite("A catalogue that is written anew")
struct CatalogueRebuildTests {
    private static let noon = Date(timeIntervalSince1970: 1_771_675_200)
    private static let administrator = Caller(userIdentifier: 0, userName: "root", groups: [], role: .administrator)

    private let scratch: ScratchFolder
    private let store: MasterStore
    private let catalogue: Catalogue

    init() async throws {
        scratch = try ScratchFolder()
        let masters = scratch.path("masters")
        store = MasterStore(incoming: "\(masters)/.incoming", masters: masters, quarantine: "\(masters)/.quarantine")
        try await store.prepare()
        catalogue = try Catalogue.open(at: scratch.path("catalogue.sqlite"), backups: scratch.path("backups"))
    }

    /// Writes a sidecar, and a master of its size, as they are found.
    private func write(page: Int, of job: Job, _ cycle: Cycle, names: [EarlierName] = []) throws {
        let capture = Capture(
            id: .make(), job: job.id, jobName: job.name, cycle: cycle.id, sequence: page, scanner: "flatbed-1", vendor: "Noname", model: "one",
            profile: "quick", acquired: Self.noon.addingTimeInterval(Double(page)), file: "\(job.name)/\(job.name)_\(page).tif", size: 4,
            sha256: String(repeating: "ab", count: 32), rowsSHA256: String(repeating: "cd", count: 32),
            geometry: ImageGeometry(width: 1, height: 1, samples: 1, depth: 8, resolutionX: 300, resolutionY: 300), options: [], warnings: [],
            position: 10 - page, designation: PageDesignation("\(page)"), part: "II")
        let sidecar = Sidecar(capture: capture, job: job, cycle: cycle, host: "here", names: names)
        try scratch.write(try PlatenJSON.line(sidecar), to: "masters/\(capture.file).json")
        try scratch.write("four", to: "masters/\(capture.file)")
    }

    private func job(_ name: String, title: String, state: JobState) -> Job {
        Job(id: .make(), name: name, title: title, created: Self.noon, createdBy: "anna", restrictedTo: [], captureCount: 7, state: state)
    }

    private func cycle(of job: Job, asked count: Int?) -> Cycle {
        Cycle(
            id: .make(), job: job.id, jobName: job.name, scanner: "flatbed-1",
            profile: Profile(
                name: "quick", title: "Quick", classes: [.flatbed], source: .flatbed, mode: .grey, depth: 8, resolution: 300,
                area: .rectangle(x: 0, y: 0, width: 210, height: 297), areaTolerance: 1.5, nearest: [], compression: .none, options: [:]),
            requestedCount: count, state: .running, startedBy: "anna", started: Self.noon)
    }

    private func rebuild() async throws -> (summary: RebuildSummary, findings: [String]) {
        var findings: [String] = []
        var rebuild = CatalogueRebuild(catalogue: catalogue, store: store, user: "root") { findings.append($0) }
        let summary = try await rebuild.run()
        return (summary, findings)
    }

    @Test("believes a job's record rather than the older job of its sidecars")
    func record() async throws {
        let old = job("atlas", title: "As it was", state: .scanning)
        var new = old
        new.title = "As it is"
        new.state = .checking
        let moves = [
            JobMove(from: nil, to: .received, time: Self.noon, user: "anna"),
            JobMove(from: .scanning, to: .checking, time: Self.noon, user: "bert", place: "B 12"),
        ]
        _ = try await store.write(JobRecord(job: new, moves: moves, host: "here"))
        let cycle = cycle(of: old, asked: 2)
        for page in 1...2 { try write(page: page, of: old, cycle) }
        let (summary, findings) = try await rebuild()
        #expect((summary.jobs, summary.captures, summary.findings) == (1, 2, 0), "\(findings)")
        let rebuilt = try await catalogue.job("atlas", for: Self.administrator)
        #expect((rebuilt.title, rebuilt.state, rebuilt.captureCount) == ("As it is", .checking, 2))
        #expect(try await catalogue.moves(of: old.id) == moves)
        #expect(try await catalogue.cycle(cycle.id.rawValue, for: Self.administrator).state == .completed)
    }

    @Test("takes the newest of the sidecars' jobs where there is no record, and numbers go on after the highest")
    func newest() async throws {
        let first = job("atlas", title: "First", state: .received)
        var second = first
        second.title = "Second"
        let cycle = cycle(of: first, asked: 3)
        try write(page: 1, of: first, cycle)
        try write(page: 2, of: second, cycle)
        #expect(try await rebuild().findings == [])
        let rebuilt = try await catalogue.job("atlas", for: Self.administrator)
        // It has pages: somebody scans it.
        #expect((rebuilt.title, rebuilt.state, rebuilt.captureCount) == ("Second", .scanning, 2))
        let ended = try await catalogue.cycle(cycle.id.rawValue, for: Self.administrator)
        #expect((ended.state, ended.problem?.code, ended.capturedCount) == (.failed, .stationRestarted, 2))
        let captures = try await catalogue.captures(for: Self.administrator, cursor: nil, limit: 10).items
        #expect(captures.map(\.sequence) == [2, 1])
        #expect(captures.map(\.position) == [8, 9])
        #expect(captures.map(\.designation?.description) == ["2", "1"])
        #expect(captures.allSatisfy { $0.part == "II" })
        let page = try await catalogue.reservePage(job: first.id)
        #expect((page.sequence, page.position) == (3, 10))
    }

    @Test("says which of two jobs of one name it cannot take in, and keeps the other")
    func twice() async throws {
        for title in ["One", "Two"] {
            _ = try await store.write(JobRecord(job: job("atlas", title: title, state: .scanning), moves: [], host: "here"))
        }
        let (summary, findings) = try await rebuild()
        #expect((summary.jobs, summary.findings) == (1, 1))
        #expect(findings.first?.contains("There is a job named atlas already") == true)
    }
}
